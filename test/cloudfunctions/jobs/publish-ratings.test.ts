import { beijingDate } from '@shared/calendar/beijing'
import { addMonths } from '@shared/calendar/local-date'
import type { CarrierId } from '@shared/ids'
import { dueThrough } from '@shared/rating/round'
import { batchRule } from '@shared/rating/rules'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { carriers } from '../../../demo/index'
import { key, openWorld, outcomes, type World } from '../../world'
import { Raters } from '../leaks/raters'
import { remove, stored } from '../stored'
import { later } from '../way-in/phone'

/** A batch becomes public whole and once, whatever runs twice, dies, or rates at the same moment (C4, T4). */
let world: World
let raters: Raters
beforeAll(async () => {
  world = await openWorld()
  raters = new Raters(world)
})
afterEach(() => world.cloud.faults.clear())
afterAll(() => world.close())

const { fewest } = batchRule
const overlapping = () => world.cloud.invoke('jobs', { Type: 'Timer', TriggerName: 'tick' }, { source: 'wx_trigger' })
/** Carriers that no other test here has used. */
const unused = carriers.map(({ id }) => id).filter((id) => id !== 'station-a')
const next = (): CarrierId => unused.pop()!
const published = (carrierId: CarrierId) =>
  stored(world, 'journal', { action: 'jobs.publish-ratings', resourceId: carrierId })

async function isWhole(carrierId: CarrierId, count: number) {
  const { figure, counted } = await raters.recount(carrierId)
  expect(figure).toEqual(counted)
  expect(counted).toMatchObject({ count })
  expect((await stored(world, 'rating-rounds', { _id: carrierId }))[0]).toMatchObject({ plan: null })
}

describe('the hour', () => {
  it('is four in the morning of the fifteenth after the month: neither before, nor a second time for a month', async () => {
    const carrierId = next()
    await raters.tick()
    await raters.many(fewest, undefined, carrierId)
    later(world, 60_000)
    await raters.tick()
    expect(await raters.summary(carrierId)).toMatchObject({ count: 0 })
    const servedOn = beijingDate(world.cloud.now())
    raters.toMorning()
    expect(beijingDate(world.cloud.now())).toBe(`${addMonths(servedOn, 1).slice(0, 8)}${batchRule.day}`)
    later(world, -120_000)
    await raters.tick()
    expect(await raters.summary(carrierId)).toMatchObject({ count: 0 })
    later(world, 120_000)
    await raters.tick()
    expect(await raters.summary(carrierId)).toMatchObject({ count: fewest })
    await raters.many(fewest, undefined, carrierId)
    for (const wait of [60_000, 86_400_000, 86_400_000]) {
      later(world, wait)
      await raters.tick()
      expect(await raters.summary(carrierId)).toMatchObject({ count: fewest })
    }
    await raters.morning()
    await isWhole(carrierId, 2 * fewest)
  })

  it('is the same whichever of those served in a month is the fifth to rate, and on whichever of its days', async () => {
    const [early, late] = [next(), next()]
    for (const carrierId of [early, late]) await raters.many(fewest - 1, undefined, carrierId)
    const possible = await Promise.all(Array.from({ length: fewest }, () => raters.rater()))
    for (const rater of possible) for (const carrierId of [early, late]) await raters.served(rater, carrierId)
    await raters.rate(possible[0]!, {}, early)
    for (let day = 0; day < 8; day++) {
      later(world, 86_400_000)
      if (day === 6) await raters.rate(possible[1]!, {}, late)
      await raters.tick()
      expect([await raters.summary(early), await raters.summary(late)]).toMatchObject([{ count: 0 }, { count: 0 }])
    }
    await raters.morning()
    for (const carrierId of [early, late]) await isWhole(carrierId, fewest)
  })
})

describe('a run', () => {
  it('twice at once, and again: one batch, one entry in the journal', async () => {
    const carrierId = next()
    await raters.many(fewest, undefined, carrierId)
    raters.toMorning()
    world.cloud.faults.plan([{ action: 'database.*', kind: 'latency', ms: 5 }], 7)
    const slow = overlapping()
    const due = dueThrough(beijingDate(world.cloud.now()))
    while ((await stored(world, 'rating-rounds', { _id: carrierId }))[0]?.lookedThrough !== due)
      await new Promise((resolve) => setTimeout(resolve, 5))
    // the first one's lease is over, and it goes on all the same
    await remove(world, 'leases')
    await Promise.all([slow, overlapping()])
    await raters.tick()
    await isWhole(carrierId, fewest)
    expect(await published(carrierId)).toHaveLength(1)
  })

  it('that dies anywhere on the way leaves nothing half public, and the next one finishes it', async () => {
    const carrierId = next()
    await raters.many(fewest, undefined, carrierId)
    raters.toMorning()
    let struck = 0
    for (let step = 0; step < 20; step++) {
      const seen = await raters.summary(carrierId)
      expect([0, fewest]).toContain(seen.count)
      const rows = await raters.recount(carrierId)
      expect(rows.figure).toEqual(rows.counted)
      world.cloud.faults.plan([{ action: 'database.modifyDocument', kind: 'error', probability: 0.3 }], step)
      await raters.tick().catch(() => undefined)
      struck += world.cloud.faults.history().length
      world.cloud.faults.clear()
      later(world, 61_000)
    }
    expect(struck).toBeGreaterThan(5)
    await raters.tick()
    await isWhole(carrierId, fewest)
    expect(await published(carrierId)).toHaveLength(1)
  })
})

describe('at the same moment', () => {
  it('two ratings of one enterprise: both are taken, one of them weighs', async () => {
    const carrierId = next()
    await raters.many(fewest - 1, undefined, carrierId)
    const rater = await raters.rater()
    const [one, two] = [await raters.served(rater, carrierId), await raters.served(rater, carrierId)]
    world.cloud.faults.plan([{ action: 'database.*', kind: 'latency', ms: 5 }], 12)
    const rate = (recordId: string, stars: number) => rater.call('rating/rate', { recordId, stars, requestId: key() })
    expect(outcomes(await Promise.all([rate(one, 5), rate(two, 5)]))).toEqual(['OK', 'OK'])
    world.cloud.faults.clear()
    await raters.morning()
    await isWhole(carrierId, fewest)
  })

  it('ratings while a batch is made: each is in it whole, or waits for the next', async () => {
    const carrierId = next()
    await raters.many(fewest, undefined, carrierId)
    const late = await Promise.all(Array.from({ length: 4 }, () => raters.rater()))
    const served = await Promise.all(late.map((rater) => raters.served(rater, carrierId)))
    raters.toMorning()
    world.cloud.faults.plan([{ action: 'database.*', kind: 'latency', ms: 8 }], 5)
    const given = late.map((rater, i) =>
      rater.call('rating/rate', { recordId: served[i]!, stars: 5, requestId: key() }),
    )
    const answers = await Promise.all([...given, overlapping()])
    expect(outcomes(answers.slice(0, late.length) as never)).toEqual(late.map(() => 'OK'))
    world.cloud.faults.clear()
    const { figure, counted } = await raters.recount(carrierId)
    expect(figure).toEqual(counted)
    const { count } = await raters.summary(carrierId)
    const [waiting, all] = await Promise.all([
      stored(world, 'ratings', { carrierId, place: null }),
      stored(world, 'ratings', { carrierId }),
    ])
    expect(count + waiting.length).toBe(all.length)
    await raters.many(fewest, undefined, carrierId)
    await raters.morning()
    await isWhole(carrierId, all.length + fewest)
  })
})

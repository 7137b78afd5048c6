import { beijingDate } from '@shared/calendar/beijing'
import { enoughRatings } from '@shared/rating/figure'
import { batchRule } from '@shared/rating/rules'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { received } from '../../../miniprogram/copy/received'
import { key, openWorld, type World } from '../../world'
import { stationA } from '../newcomers'
import { stored } from '../stored'
import { type Rater, Raters } from './raters'

/** A rating says something of the service, not of who gave it (C4, T2, T4). */
let world: World
let raters: Raters
let first: Rater[]
beforeAll(async () => {
  world = await openWorld()
  raters = new Raters(world)
})
afterAll(() => world.close())

const { fewest } = batchRule
const empty = { count: 0, average: null, enough: enoughRatings, items: [], next: null }
/** Everything about ratings that anybody can read. */
const seen = async () => ({
  summary: await raters.summary(),
  page: (await world.must(null, 'directory/carrier', { carrierId: stationA })).rating,
  glance: (await world.must(null, 'directory/glance', { carrierIds: [stationA] })).carriers[0]!.rating,
})

describe('before a batch', () => {
  it('nothing that others see moves: one rating, four, and four more by the same', async () => {
    const before = await seen()
    expect(before.summary).toEqual(empty)
    first = await raters.many(fewest - 1)
    for (const rater of first) await raters.rate(rater)
    await raters.many(1, () => ({ anonymous: false }))
    expect(await seen()).toEqual(before)
    await raters.morning()
    expect(await seen()).toEqual(before)
  })

  it('the station’s records say the verdict, and neither when nor whether it was rated', async () => {
    const own = await raters.rate(first[0]!)
    const unrated = await raters.served(first[1]!)
    for (const as of ['staff-a', 'manager-a', 'city-1'])
      for (const recordId of [own.recordId, unrated]) {
        const record = await world.must(as, 'service/record', { recordId })
        expect(record).toMatchObject({ confirmation: 'confirmed' })
        expect(Object.keys(record).filter((name) => /rat(ed|ing)|confirmedAt/i.test(name))).toEqual([])
      }
    const { items } = await world.must('staff-a', 'service/records', { carrierId: stationA })
    expect(items.length).toBeGreaterThan(0)
    expect(JSON.stringify(items)).not.toMatch(/rated|ratingId|confirmedAt/)
    const list = await first[0]!.must('service/received', { enterpriseId: first[0]!.enterpriseId })
    expect(list.items.find(({ id }) => id === own.recordId)).toMatchObject({ rated: true })
    expect(await first[1]!.must('service/record', { recordId: unrated })).toMatchObject({ rated: false })
  })
})

describe('a batch', () => {
  it('comes with others and not at once, as the rater was told: all of it on one morning', async () => {
    expect(received.rate.together).toBe('评价会和其他企业的一起显示，所以不会马上出现。')
    // twice as many as the looks before left waiting, and each with a rating
    const before = await seen()
    await raters.many(2 * fewest, (i) => ({ stars: 5, text: `第 ${i} 条`, anonymous: i > 0 }))
    await raters.tick()
    expect(await seen()).toEqual(before)
    await raters.morning()
    const { summary, page, glance } = await seen()
    // one of each enterprise: 4 of the first, the named one, and these
    const count = fewest - 1 + 1 + 2 * fewest
    expect(summary).toMatchObject({ count })
    expect([page.count, glance.count, summary.items.length]).toEqual([count, count, count])
    const { figure, counted } = await raters.recount()
    expect(figure).toEqual(counted)
  })

  it('tells of each its day and no time, no district, no id, and its name where it was given alone', async () => {
    const { items } = await raters.summary()
    expect(new Set(items.map(({ on }) => on))).toEqual(new Set([beijingDate(world.cloud.now())]))
    for (const item of items) expect(Object.keys(item).sort()).toEqual(['by', 'on', 'stars', 'tags', 'text'])
    const names = items.map(({ by }) => by).filter((by) => by !== '某企业')
    expect(names).toHaveLength(2)
    expect(JSON.stringify(items)).not.toContain('海淀')
  })

  it('has an order of its own: neither that of the ratings, nor of the records', async () => {
    const shown = (await stored(world, 'ratings', { carrierId: stationA, place: { $ne: null } })).sort(
      (a, b) => a.place! - b.place!,
    )
    const places = shown.map(({ _id }) => _id)
    const sorted = (by: (a: (typeof shown)[number], b: (typeof shown)[number]) => number) =>
      [...shown].sort(by).map(({ _id }) => _id)
    expect(places.length).toBeGreaterThan(10)
    expect(places).not.toEqual(sorted((a, b) => a.at - b.at))
    expect(places).not.toEqual(sorted((a, b) => b.at - a.at))
    expect(places).not.toEqual([...places].sort())
  })

  it('has no text that was not checked; one that passed later comes with the next batch, not before', async () => {
    const texts = async () => (await raters.summary()).items.map(({ text }) => text).filter(Boolean)
    const passed = await stored(world, 'ratings', { textState: 'shown' })
    expect(passed.length).toBeGreaterThan(0)
    const told = await texts()
    expect(told.every((text) => passed.some((rating) => rating.text === text))).toBe(true)
    world.cloud.wechat.judgeText('要人看', { suggest: 'review', label: 20002 })
    await raters.many(fewest, (i) => ({ text: i === 0 ? '要人看的一句' : '' }))
    await raters.morning()
    expect(await texts()).toEqual(told)
    const { items } = await world.must('city-1', 'rating/doubtful', {})
    await world.must('city-1', 'rating/review', { ratingId: items[0]!.id, shown: true, requestId: key() })
    expect(await texts()).toEqual(told)
    await raters.many(fewest)
    await raters.morning()
    expect((await texts()).filter((text) => text === '要人看的一句')).toHaveLength(1)
  })
})

describe('who rates again', () => {
  it('weighs once; what changes between two batches is of five at least, or nothing does', async () => {
    const before = await raters.summary()
    for (const rater of first) await raters.rate(rater, { stars: 1 })
    const [fifth] = await raters.many(fewest)
    await raters.morning()
    const between = await raters.summary()
    expect(between.count).toBe(before.count + fewest)
    expect(between.items.filter(({ stars }) => stars === 1)).toEqual([])
    await raters.rate(fifth!, { stars: 1 })
    await raters.morning()
    const after = await raters.summary()
    expect(after.count).toBe(between.count)
    expect(after.items.filter(({ stars }) => stars === 1)).toHaveLength(fewest)
    const { figure, counted } = await raters.recount()
    expect(figure).toEqual(counted)
  })
})

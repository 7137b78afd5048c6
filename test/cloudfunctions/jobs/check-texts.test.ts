import { checkRule } from '@shared/rating/rules'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, key, openWorld, type World } from '../../world'
import { type Rater, Raters } from '../leaks/raters'
import { sessionFor } from '../people'
import { stored } from '../stored'
import { later, minutes } from '../way-in/phone'

/** Nobody else reads a text before WeChat's check has passed it, or a person has (C4). */
let world: World
let raters: Raters
let rater: Rater
const api = 'security.msgSecCheck'
const overlapping = () => world.cloud.invoke('jobs', { Type: 'Timer', TriggerName: 'tick' }, { source: 'wx_trigger' })
beforeAll(async () => {
  world = await openWorld()
  raters = new Raters(world)
  world.cloud.wechat.judgeText('很可疑', { suggest: 'review', label: 20001 })
  world.cloud.wechat.judgeText('很危险', { suggest: 'risky', label: 20002 })
})
afterEach(() => world.cloud.faults.clear())
afterAll(() => world.close())

const rated = async (text: string) => {
  rater = await raters.rater()
  return (await raters.rate(rater, { text })).ratingId
}
const one = async (ratingId: string) => (await stored(world, 'ratings', { _id: ratingId }))[0]!
const journaled = (ratingId: string) => stored(world, 'journal', { action: 'jobs.check-texts', resourceId: ratingId })
/** How often WeChat has been asked since. */
const asked = () => world.cloud.faults.history().filter(({ action }) => action === 'wx.openApi').length
/** Counts the calls, and holds each for a moment. */
const slowly = (ms = 5) => world.cloud.faults.plan([{ action: 'wx.openApi', kind: 'latency', ms }], 3)

describe('a text', () => {
  it.each([
    ['讲得很明白', 'shown', null],
    ['很可疑的一句', 'doubtful', 'review'],
    ['很危险的一句', 'doubtful', 'risky'],
  ] as const)('%s: %s, once, with its entry in the journal', async (text, textState, doubt) => {
    const ratingId = await rated(text)
    expect(await one(ratingId)).toMatchObject({ textState: 'unchecked' })
    slowly()
    for (let run = 0; run < 3; run++) await raters.tick()
    expect(await one(ratingId)).toMatchObject({ textState, doubt, checks: 1 })
    expect(asked()).toBe(1)
    expect(await journaled(ratingId)).toMatchObject([{ answer: { textState, doubt, tries: 1 } }])
  })

  it('that there is none of is not asked about', async () => {
    const ratingId = await rated('')
    slowly()
    await raters.tick()
    expect(asked()).toBe(0)
    expect(await one(ratingId)).toMatchObject({ textState: 'none' })
  })

  it('whose writer was not there for two hours goes to a person', async () => {
    const ratingId = await rated('两小时以后')
    later(world, 121 * minutes)
    await raters.tick()
    expect(await one(ratingId)).toMatchObject({ textState: 'doubtful', doubt: 'no-visit' })
  })

  it('that WeChat will not judge goes to a person', async () => {
    world.cloud.wechat.program(api, { errcode: 40003, errmsg: 'no' })
    const ratingId = await rated('不受理')
    await raters.tick()
    expect(await one(ratingId)).toMatchObject({ textState: 'doubtful', doubt: 'failed' })
  })

  it.each([
    ['the answer is lost', () => world.cloud.faults.plan([{ action: 'wx.openApi', kind: 'lost after' }])],
    ['nothing arrives', () => world.cloud.faults.plan([{ action: 'wx.openApi', kind: 'lost before' }])],
    ['it is busy', () => world.cloud.wechat.program(api, { errcode: -1, errmsg: 'system error' }, checkRule.tries)],
  ])('is asked about again while %s, so many times, and then goes to a person', async (what, plan) => {
    const ratingId = await rated(`没有回音：${what}`)
    plan()
    for (let tries = 1; tries <= checkRule.tries; tries++) {
      expect(await one(ratingId)).toMatchObject({ textState: 'unchecked', checks: tries - 1 })
      await raters.tick()
      await raters.tick()
      later(world, checkRule.apartMs)
    }
    expect(await one(ratingId)).toMatchObject({ textState: 'doubtful', doubt: 'unanswered', checks: checkRule.tries })
    expect(await journaled(ratingId)).toHaveLength(1)
  })

  it('is judged after all when the answer comes the second time', async () => {
    const ratingId = await rated('第二次有回音')
    world.cloud.wechat.program(api, 'lost')
    await raters.tick()
    later(world, checkRule.apartMs)
    await raters.tick()
    expect(await one(ratingId)).toMatchObject({ textState: 'shown', checks: 2 })
  })
})

describe('timers that overlap', () => {
  it('have one call on its way for each text', async () => {
    const all = [await rated('一'), await rated('二'), await rated('三')]
    slowly(200)
    await Promise.all([overlapping(), overlapping(), overlapping()])
    await raters.tick()
    expect(asked()).toBe(all.length)
    for (const ratingId of all) expect(await one(ratingId)).toMatchObject({ textState: 'shown', checks: 1 })
  })

  it('a run that begins when the first one’s lease is over does not ask about what that one has taken', async () => {
    const ratingId = await rated('慢')
    world.cloud.faults.plan([{ action: 'wx.openApi', kind: 'latency', times: 1, ms: 3000 }], 10)
    const slow = overlapping()
    while ((await one(ratingId)).checks === 0) await new Promise((resolve) => setTimeout(resolve, 10))
    later(world, 61_000)
    await overlapping()
    expect(await one(ratingId)).toMatchObject({ checks: 1 })
    await slow
    expect(await one(ratingId)).toMatchObject({ textState: 'shown', checks: 1 })
    later(world, -61_000)
  })
})

describe('a person', () => {
  it('of the district or the city sees what waits, and not who wrote it; others see nothing', async () => {
    const ratingId = await rated('很可疑，要人看')
    await raters.tick()
    for (const as of ['district-haidian', 'city-1', 'city-admin']) {
      const { items } = await world.must(as, 'rating/doubtful', { limit: 100 })
      expect(items.find(({ id }) => id === ratingId)).toMatchObject({ text: '很可疑，要人看', doubt: 'review' })
      expect(JSON.stringify(items)).not.toContain(rater.enterpriseId)
    }
    const elsewhere = await world.must('district-chaoyang', 'rating/doubtful', { limit: 100 })
    expect(elsewhere.items).toEqual([])
  })

  it('who is tied to the enterprise or the station sees the others alone', async () => {
    const mine = await rated('很可疑，是我们的')
    const tied = raters.scene.stranger()
    await raters.scene.grant('district-officer', 'haidian', { personId: tied })
    await raters.scene.grant('enterprise-member', rater.enterpriseId, { personId: tied, revokedAt: world.cloud.now() })
    const other = await rated('很可疑，是别人的')
    await raters.tick()
    const token = await sessionFor(world, tied)
    const { items } = await world.must(token, 'rating/doubtful', { limit: 100 })
    const ids = items.map(({ id }) => id)
    expect([ids.includes(other), ids.includes(mine)]).toEqual([true, false])
  })

  it('who says 我有利害关系 leaves it to the others', async () => {
    const ratingId = await rated('很可疑，我认识')
    await raters.tick()
    const seen = async (as: string) =>
      (await world.must(as, 'rating/doubtful', { limit: 100 })).items.map(({ id }) => id)
    expect(await seen('city-1')).toContain(ratingId)
    await world.must('city-1', 'rating/recuse', { ratingId, requestId: key() })
    expect(await seen('city-1')).not.toContain(ratingId)
    expect(await seen('city-2')).toContain(ratingId)
    const decided = await world.call('city-1', 'rating/review', { ratingId, shown: true, requestId: key() })
    expect(codeOf(decided)).toBe('CONFLICT_OF_INTEREST')
  })

  it('hides a text for a reason, which the enterprise is told; the stars still count', async () => {
    const ratingId = await rated('很危险，有电话')
    await raters.tick()
    const hide = (own: object) =>
      world.call('district-haidian', 'rating/review', { ratingId, shown: false, requestId: key(), ...own })
    expect(codeOf(await hide({}))).toBe('BAD_INPUT')
    expect(codeOf(await hide({ reason: '有个人电话' }))).toBe('OK')
    expect(codeOf(await hide({ reason: '再来一次' }))).toBe('WRONG_STATE')
    const { items } = await rater.must('inbox/list', {})
    const told = items.find(({ title }) => title === '评价里的文字不公开显示')
    expect(told).toMatchObject({
      body: '星级和标签照样算。经办人说明：有个人电话',
      opens: { screen: 'receivedRecord' },
    })
    await raters.many(9)
    await raters.morning()
    const { items: shown, count } = await raters.summary()
    expect(count).toBe((await stored(world, 'ratings', { place: { $ne: null } })).length)
    expect((await one(ratingId)).place).not.toBeNull()
    expect(shown.map(({ text }) => text).filter((text) => /可疑|危险/.test(text))).toEqual([])
    expect(shown.map(({ text }) => text)).toContain('讲得很明白')
  })
})

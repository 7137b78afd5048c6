import { addDays, type LocalDate, localDate } from '@shared/calendar/local-date'
import { asId, type CarrierId } from '@shared/ids'
import type { SettingKey } from '@shared/settings/catalogue'
import { settingsOn } from '@shared/settings/values'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, codeOf, key, openWorld, type World } from '../../world'
import { awardDoc } from '../points/entries'
import { Scene } from '../scene'
import { putAll, stored } from '../stored'
import { proposed, today } from './proposal'

/** What no text says is set by two people, from a day on, and by nobody else. */
let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
})
afterAll(() => world.close())

const propose = (setting: SettingKey, value: string | number | null, effectiveOn: LocalDate, requestId = key()) =>
  world.call('city-admin', 'settings/propose', { key: setting, value, effectiveOn, reason: '定下来', requestId })
const decide = (proposalId: string, as = 'city-1', agree = true, requestId = key()) =>
  world.call(as, 'settings/decide', { proposalId, agree, reason: '', requestId })
const reasonOf = (answer: Answer) => (answer.ok ? 'OK' : (answer.error as { data?: { reason?: string } }).data?.reason)
const idOf = (answer: Answer) => (answer.ok ? (answer.value as { id: string }).id : '')
const changes = async () => (await stored(world, 'settings', { _id: 'city' }))[0]?.changes ?? []
const listed = (as = 'city-1') => world.must(as, 'settings/list', {})
const stationA = asId<CarrierId>('station-a')
const shown = async (setting: SettingKey) => (await listed()).settings.find((each) => each.key === setting)

describe('a setting', () => {
  it('is the default, then proposed, agreed to by another, and set from its day on', async () => {
    const from = addDays(today(scene), 3)
    expect(await shown('publicNoticeWorkingDays')).toMatchObject({ state: 'default', value: 5, by: null, next: null })
    expect(await shown('claimWindowDays')).toMatchObject({ state: 'unset', valueText: '不限' })

    const id = idOf(await propose('publicNoticeWorkingDays', 7, from))
    expect(codeOf(await decide(id, 'city-admin'))).toBe('SECOND_PERSON_NEEDED')
    expect(await changes()).toEqual([])
    expect(await decide(id)).toMatchObject({ ok: true, value: { ended: { how: 'agreed', version: 1 } } })

    expect(await shown('publicNoticeWorkingDays')).toMatchObject({
      state: 'default',
      value: 5,
      next: { value: 7, effectiveOn: from },
    })
    const [made] = await changes()
    expect(made).toMatchObject({ version: 1, key: 'publicNoticeWorkingDays', value: 7, effectiveOn: from })
    expect(made!.approvedById).not.toBe(made!.proposedById)
    const on = (day: LocalDate) => settingsOn([made!], day).values.publicNoticeWorkingDays
    expect([on(addDays(from, -1)), on(from)]).toEqual([5, 7])
  })

  it('says by whom and why, and names who may propose', async () => {
    const id = idOf(await propose('supplementWorkingDays', 5, today(scene)))
    await decide(id, 'city-2')
    expect(await shown('supplementWorkingDays')).toMatchObject({
      state: 'set',
      valueText: '5 个工作日',
      by: { reason: '定下来', effectiveOn: today(scene) },
    })
    const by = (await shown('supplementWorkingDays'))?.by
    expect(by?.proposedBy).toMatch(/./)
    expect(by?.approvedBy).toMatch(/./)
    expect(by?.approvedBy).not.toBe(by?.proposedBy)
    expect([(await listed('city-admin')).mayPropose, (await listed()).mayPropose]).toEqual([true, false])
  })

  it('proposed again under the same key is proposed once; agreed to again, it is one change', async () => {
    const [requestId, agreeing] = [key(), key()]
    const once = () => propose('verificationWorkingDays', 10, today(scene), requestId)
    const [first, second] = [await once(), await once()]
    expect(idOf(first)).toBe(idOf(second))
    const before = (await changes()).length
    const agreed = await Promise.all([1, 2].map(() => decide(idOf(first), 'city-1', true, agreeing)))
    expect(agreed.map(codeOf)).toEqual(['OK', 'OK'])
    expect((await changes()).length).toBe(before + 1)
  })

  it('is declined by another and withdrawn by whoever proposed it, and then nobody agrees to it', async () => {
    for (const [as, how] of [
      ['city-1', 'declined'],
      ['city-admin', 'withdrawn'],
    ] as const) {
      const id = idOf(await propose('comparison', 'rounded', today(scene)))
      expect(await decide(id, as, false)).toMatchObject({ value: { ended: { how } } })
      expect(codeOf(await decide(id))).toBe('WRONG_STATE')
    }
    expect((await changes()).filter(({ key: each }) => each === 'comparison')).toEqual([])
  })

  it('is not set for a day that has passed, nor agreed to after its day', async () => {
    const early = await propose('factor', 'days', addDays(today(scene), -1))
    expect([codeOf(early), reasonOf(early)]).toEqual(['SETTING_REFUSED', 'DAY_PASSED'])
    const passed = await proposed(scene, { key: 'factor', value: 'days', effectiveOn: addDays(today(scene), -1) })
    expect(reasonOf(await decide(passed))).toBe('DAY_PASSED')
  })
})

describe('two at once', () => {
  it('agreeing to one proposal make one change', async () => {
    const id = idOf(await propose('appealWindowWorkingDays', 10, today(scene)))
    const answers = await Promise.all(['city-1', 'city-2', 'city-1', 'city-2'].map((as) => decide(id, as)))
    expect(answers.map(codeOf).toSorted()).toEqual(['OK', 'WRONG_STATE', 'WRONG_STATE', 'WRONG_STATE'])
    expect((await changes()).filter(({ key: each }) => each === 'appealWindowWorkingDays')).toHaveLength(1)
  })

  it('agreeing to two proposals of one setting make one change: the other is stale', async () => {
    const ids = [idOf(await propose('districtReviewWorkingDays', 15, today(scene)))]
    ids.push(idOf(await propose('districtReviewWorkingDays', 20, today(scene))))
    const answers = await Promise.all(ids.map((id, i) => decide(id, `city-${i + 1}`)))
    expect(answers.map(reasonOf).toSorted()).toEqual(['OK', 'STALE'])
    expect((await changes()).filter(({ key: each }) => each === 'districtReviewWorkingDays')).toHaveLength(1)
  })

  it('agreeing to many settings lose none, and no two have one version', async () => {
    const keys = ['itemCaps', 'totalCap', 'deductionsScale', 'lengthFrom', 'removalUnit', 'barCountsFrom'] as const
    const values = ['unscaled', 'before', 'unscaled', 'admission', 'cycles', 'decision-day']
    const later = addDays(today(scene), 200)
    const ids: string[] = []
    for (const [i, each] of keys.entries()) ids.push(idOf(await propose(each, values[i]!, later)))
    const answers = await Promise.all(ids.map((id, i) => decide(id, `city-${(i % 2) + 1}`)))
    // who met too many others is told to try again, and nothing of it is written
    const again = await Promise.all(ids.filter((_, i) => codeOf(answers[i]!) === 'BUSY').map((id) => decide(id)))
    expect([...answers, ...again].map(codeOf).filter((code) => code !== 'BUSY')).toEqual(keys.map(() => 'OK'))
    const all = await changes()
    expect(all.map(({ version }) => version)).toEqual(all.map((_, i) => i + 1))
    expect(keys.filter((each) => !all.some((change) => change.key === each))).toEqual([])
  })
})

describe('before it is proposed', () => {
  const preview = (setting: SettingKey, value: string | number | null) =>
    world.must('city-1', 'settings/preview', { key: setting, value })
  const tried = async (setting: SettingKey, value: string, effectiveOn?: LocalDate) => {
    const change = { key: setting, value, carrierIds: [stationA], ...(effectiveOn && { effectiveOn }) }
    return (await world.must('city-1', 'settings/tried', change)).stations[0]!.cycles[0]!
  }
  const standing = async () => (await world.must('city-1', 'points/standing', { carrierId: stationA })).total

  it('it shows whom a change would take across the line, and what their points then are', async () => {
    const docs = Array.from({ length: 12 }, (_, n) => awardDoc(n, localDate(`2026-09-${10 + n}`)))
    await putAll(world, 'ledger', docs)
    const before = await standing()
    expect(await preview('g26PublishedOn', '2026-07-01')).toMatchObject({ points: true })
    const mine = await tried('g26PublishedOn', '2026-07-01')
    expect(mine).toMatchObject({ before: { total: before, passed: false }, after: { passed: true } })
    expect(mine.kept).toBeGreaterThanOrEqual(docs.length)

    const id = idOf(await propose('g26PublishedOn', '2026-07-01', today(scene)))
    expect(await standing()).toBe(before)
    await decide(id)
    expect(await standing()).toBe(mine.after.total)
  })

  it('it is tried beside what else is set on the day from which it would hold', async () => {
    const [day, before] = [addDays(today(scene), 60), await standing()]
    const alone = await tried('factor', 'days', day)
    const other = (await tried('comparison', 'rounded', day)).before
    expect([alone.before.total, other.total]).toEqual([before, before])
    await decide(idOf(await propose('factor', 'days', day)))
    // the same change, tried for today and for a day on which the other has come
    expect((await tried('comparison', 'rounded')).before.total).toBe(before)
    expect((await tried('comparison', 'rounded', day)).before.total).toBe(alone.after.total)
    expect(alone.after.total).not.toBe(before)
  })

  it('it says of a setting that has no part in points that nobody’s change', async () => {
    expect(await preview('barCountsFrom', 'decision-day')).toMatchObject({
      points: false,
      effects: [{ kind: 'bars' }, { kind: 'cases' }],
    })
  })
})

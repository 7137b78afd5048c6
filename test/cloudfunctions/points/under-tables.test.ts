import { instantOf, startOfDay } from '@shared/calendar/beijing'
import { addDays, type LocalDate, localDate } from '@shared/calendar/local-date'
import { asId, type EntryId, type ItemId, type RecordId } from '@shared/ids'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Json } from '../../../dev/ledger-verify/text'
import { verify } from '../../../dev/ledger-verify/verify'
import type { Asked, Path } from '../../calls'
import { codeOf, key, openWorld, type World } from '../../world'
import { stationA } from '../newcomers'
import { Scene } from '../scene'
import { stored } from '../stored'
import { bring } from '../table/bring'
import { type Served, type UnderTable, underTables } from './under-tables'

/** The year of a station under one table: brought in August, served and awarded in September, listed in October. */
const begins = localDate('2027-09-01')
const at = (day: string) => instantOf(`2027-${day}T10:00:00+08:00`)

/** Two people put what somebody brought in use from a day on; the table that ships is. */
async function useTable(world: World, { file, version }: UnderTable, effectiveFrom: LocalDate) {
  if (!file) return
  const draft = await bring(world, file.bytes, file.name)
  expect(draft).toMatchObject({ state: 'read', wrong: [], version: { version } })
  const mapping = draft.unmapped.map(({ id }) => ({ from: id, to: null }))
  const { id: draftId } = draft
  await world.must('city-admin', 'table/map', { draftId, mapping, requestId: key() })
  const { fingerprint } = await world.must('city-admin', 'table/propose', { draftId, effectiveFrom, requestId: key() })
  const yes = { draftId, approve: true, reason: '', fingerprint: fingerprint!, requestId: key() }
  await world.must('city-1', 'table/decide', yes)
}

const recordOf = (scene: Scene, { record }: Pick<Served, 'record'>, date: LocalDate) => {
  const completedAt = startOfDay(date) + 36_000_000
  return scene.record({ date, startedAt: completedAt, completedAt, ...record })
}

describe.each(Object.entries(underTables))('%s', (_, under) => {
  const { version, passMark, services, withoutFirst, takenOff, nothing } = under
  let world: World
  let scene: Scene
  beforeAll(async () => {
    world = await openWorld({ now: at('08-30') })
    scene = new Scene(world)
  })
  afterAll(() => world.close())
  const goesOn = (day: string) => world.cloud.setClockOffset(at(day) - Date.now())

  const claim = (recordId: RecordId, itemId: string) =>
    world.call('manager-a', 'points/claim', { recordId, itemId: asId<ItemId>(itemId), requestId: key() })
  async function awarded(served: Served, nth: number): Promise<EntryId> {
    const recordId = await recordOf(scene, served, addDays(begins, nth))
    const filed = await claim(recordId, served.itemId)
    if (!filed.ok) throw new Error(`${served.itemId}: ${JSON.stringify(filed.error)}`)
    expect(filed.value.proposed).toBe(served.chosen === undefined ? served.worth : null)
    const verdict = { claimId: filed.value.id, decision: 'verified', chosen: served.chosen } as const
    const verifies = (as: string) => world.must(as, 'points/verify', { ...verdict, requestId: key() })
    const first = await verifies('city-1')
    const { entry } = first.entry ? first : await verifies('city-2')
    expect([first.entry === null, entry]).toMatchObject([served.worth > 400, { amount: served.worth }])
    return asId<EntryId>(`award:${recordId}:${served.itemId}`)
  }
  const standing = () => world.must('manager-a', 'points/standing', { carrierId: stationA, cycleYear: 2027 })
  const sum = (of: 'worth' | 'counts') => services.reduce((all, served) => all + served[of], 0)

  it('is put in use by two people', async () => {
    await useTable(world, under, begins)
    if (under.file) {
      // agreed to, and not begun: the station's line and ceiling are still those of the table in use
      expect(await standing()).toMatchObject({ threshold: 8_000, ceiling: 15_000, table: { official: false } })
    }
    goesOn('09-24')
    expect((await standing()).threshold).toBe(passMark)
    expect((await world.must('city-1', 'points/items', { carrierId: stationA })).table.version).toBe(version)
  })

  it('gives each service what it says, and lets of that count what its caps leave', async () => {
    const ids: EntryId[] = []
    for (const [nth, served] of services.entries()) ids.push(await awarded(served, nth))
    expect(await standing()).toMatchObject({
      raw: sum('worth'),
      total: sum('counts'),
      passed: sum('counts') >= passMark,
    })
    const { items } = await world.must('city-1', 'points/ledger', { carrierId: stationA, cycleYear: 2027, limit: 50 })
    const rows = new Map((await stored(world, 'ledger')).map(({ _id, rowId }) => [_id, rowId]))
    expect(ids.map((id) => items.find((row) => row.id === rows.get(id))?.counts?.points)).toEqual(
      services.map(({ counts }) => counts),
    )
    expect(items.every(({ rule, itemName }) => rule.version === version && itemName !== '')).toBe(true)
  })

  it('gives nothing for what it does not name, twice, or to a service that earned it already', async () => {
    const poor = await recordOf(scene, nothing, addDays(begins, 20))
    expect(await claim(poor, nothing.itemId)).toMatchObject({
      error: { code: 'CLAIM_REFUSED', data: { reason: nothing.why } },
    })
    expect(await claim(poor, 'nowhere')).toMatchObject({ error: { data: { reason: 'ITEM_UNKNOWN' } } })
    const [row] = await stored(world, 'ledger')
    expect(await claim(row!.recordId!, row!.itemId)).toMatchObject({ error: { data: { reason: 'ALREADY_CLAIMED' } } })
  })

  it('takes an award back, and its room is free again', async () => {
    const [first] = await stored(world, 'ledger', { seq: 1 })
    const back = { carrierId: stationA, rowId: first!.rowId, reason: '重复记分' }
    const reverse = (as: string) => world.call(as, 'points/reverse', { ...back, requestId: key() })
    expect(codeOf(await reverse('city-1'))).toBe('SECOND_PERSON_NEEDED')
    expect(codeOf(await reverse('city-2'))).toBe('OK')
    expect(codeOf(await reverse('city-2'))).toBe('WRONG_STATE')
    expect(await standing()).toMatchObject({ raw: sum('worth') - services[0]!.worth, total: withoutFirst })
  })

  const off = takenOff.reduce((all, { worth }) => all + worth, 0)
  const left = withoutFirst - off

  it('takes off what it says for each fact, once another agrees', async () => {
    for (const [nth, { itemId, worth, chosen }] of takenOff.entries()) {
      const start = startOfDay(addDays(begins, nth)) + 50_000_000
      const bookingId = await scene.pastBooking({ start, date: addDays(begins, nth) })
      const said = {
        what: 'broken-promise',
        reason: '没有做到承诺',
        proof: '没有回电的记录',
        unlisted: '照表',
      } as const
      const own = { itemId: asId<ItemId>(itemId), ...(chosen && { chosen: { points: chosen, why: '第一次' } }) }
      const input = { carrierId: stationA, bookingId, ...said, ...own, requestId: key() }
      const { proposalId } = await world.must('city-1', 'deduction/propose', input)
      await scene.answered(proposalId)
      const row = await world.must('city-2', 'deduction/agree', { proposalId, requestId: key() })
      expect(row).toMatchObject({ kind: 'deduction', amount: -worth, rule: { version } })
    }
    expect(await standing()).toMatchObject({ total: left })
  })

  it('decides who is listed, and the list says what the table is', async () => {
    goesOn('10-08')
    const days = { publishOn: localDate('2027-10-08'), from: localDate('2027-10-08'), to: localDate('2028-10-07') }
    const list = { kind: 'station', cycleYear: 2027, stationIds: [stationA], heldBack: [], ...days, requestId: key() }
    const { listId } = await world.must('city-1', 'lists/draft', list)
    const checked = await world.call('city-2', 'lists/check', { listId, requestId: key() })
    if (left < passMark) {
      expect(checked).toMatchObject({ error: { data: { reason: 'NOT_PASSED' } } })
    } else {
      expect(codeOf(checked)).toBe('OK')
      await world.must('city-2', 'lists/publish', { listId, requestId: key() })
      const [stationRow] = (await world.must('city-1', 'lists/ranking', { cycleYear: 2027 })).rows
      expect(stationRow).toMatchObject({ carrierId: stationA, rank: 1, total: left })
    }
    const heads = (await stored(world, 'ledger-heads')).map(({ _id, seq, hash }) => ({ carrierId: _id, seq, hash }))
    const verdict = verify((await stored(world, 'ledger')) as unknown as Json[], heads)
    expect([verdict.problems, verdict.after]).toEqual([[], 0])
  })
})

describe.each(Object.entries(underTables))('in the short cycle: %s', (_, under) => {
  const first = localDate('2026-09-01')
  const at = (day: string) => instantOf(`${day}T10:00:00+08:00`)
  let world: World
  let scene: Scene
  beforeAll(async () => {
    world = await openWorld({ now: at('2026-08-30') })
    scene = new Scene(world)
    await useTable(world, under, first)
    world.cloud.setClockOffset(at('2026-09-24') - Date.now())
  })
  afterAll(() => world.close())
  const total = async () =>
    (await world.must('manager-a', 'points/standing', { carrierId: stationA, cycleYear: 2026 })).total
  const served = under.services[0]!
  const step = <P extends Path>(as: string, path: P, input: object) =>
    world.must(as, path, ...([{ ...input, requestId: key() }] as unknown as Asked<P>))
  const filed = async (nth: number) => {
    const recordId = await recordOf(scene, served, addDays(first, nth))
    const itemId = asId<ItemId>(served.itemId)
    return (await step('manager-a', 'points/claim', { recordId, itemId })).id
  }

  it('is scaled, and so are its caps of a cycle; and what was supplemented, refused and appealed is worth the same', async () => {
    const plain = await filed(0)
    await step('city-1', 'points/verify', { claimId: plain, decision: 'verified' })
    expect(await total()).toBe(under.short[0])
    const claimId = await filed(1)
    await step('city-1', 'points/ask', { claimId, kinds: [], text: '请说明是哪一天' })
    await step('manager-a', 'points/answer', { claimId, note: '九月二日' })
    await step('city-1', 'points/verify', { claimId, decision: 'rejected', note: '看不出是哪一天' })
    expect(await total()).toBe(under.short[0])
    await step('manager-a', 'points/appeal', { claimId, reason: '签到表上写着' })
    const { entry } = await step('city-2', 'points/verify', { claimId, decision: 'verified' })
    expect(entry).toMatchObject({ amount: served.worth, rule: { version: under.version } })
    expect(await total()).toBe(under.short[1])
  })
})

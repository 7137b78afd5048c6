import { instantOf, startOfDay } from '@shared/calendar/beijing'
import { addDays, localDate } from '@shared/calendar/local-date'
import { asId, type EntryId, type ItemId, type RecordId } from '@shared/ids'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Json } from '../../../dev/ledger-verify/text'
import { verify } from '../../../dev/ledger-verify/verify'
import { codeOf, key, openWorld, type World } from '../../world'
import { stationA } from '../newcomers'
import { Scene } from '../scene'
import { stored } from '../stored'
import { bring } from '../table/bring'
import { type Served, underTables } from './under-tables'

/** The year of a station under one table: brought in August, served and awarded in September, listed in October. */
const begins = localDate('2027-09-01')
const at = (day: string) => instantOf(`2027-${day}T10:00:00+08:00`)

describe.each(Object.entries(underTables))('%s', (_, { file, version, passMark, services, withoutFirst, nothing }) => {
  let world: World
  let scene: Scene
  beforeAll(async () => {
    world = await openWorld({ now: at('08-30') })
    scene = new Scene(world)
  })
  afterAll(() => world.close())
  const goesOn = (day: string) => world.cloud.setClockOffset(at(day) - Date.now())

  const recordOf = ({ record }: Pick<Served, 'record'>, nth: number) => {
    const date = addDays(begins, nth)
    const completedAt = startOfDay(date) + 36_000_000
    return scene.record({ date, startedAt: completedAt, completedAt, ...record })
  }
  const claim = (recordId: RecordId, itemId: string) =>
    world.call('manager-a', 'points/claim', { recordId, itemId: asId<ItemId>(itemId), requestId: key() })
  async function awarded(served: Served, nth: number): Promise<EntryId> {
    const recordId = await recordOf(served, nth)
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
    if (file) {
      const draft = await bring(world, file.bytes, file.name)
      expect(draft).toMatchObject({ state: 'read', wrong: [], version: { version } })
      const mapping = draft.unmapped.map(({ id }) => ({ from: id, to: null }))
      const { id: draftId } = draft
      await world.must('city-admin', 'table/map', { draftId, mapping, requestId: key() })
      const asked = { draftId, effectiveFrom: begins, requestId: key() }
      const { fingerprint } = await world.must('city-admin', 'table/propose', asked)
      const yes = { draftId, approve: true, reason: '', fingerprint: fingerprint!, requestId: key() }
      await world.must('city-1', 'table/decide', yes)
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
    const poor = await recordOf(nothing, 20)
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

  it('decides who is listed, and the list says what the table is', async () => {
    goesOn('10-08')
    const days = { publishOn: localDate('2027-10-08'), from: localDate('2027-10-08'), to: localDate('2028-10-07') }
    const list = { cycleYear: 2027, stationIds: [stationA], heldBack: [], ...days, requestId: key() }
    const { listId } = await world.must('city-1', 'lists/draft', list)
    const checked = await world.call('city-2', 'lists/check', { listId, requestId: key() })
    if (withoutFirst < passMark) {
      expect(checked).toMatchObject({ error: { data: { reason: 'NOT_PASSED' } } })
    } else {
      expect(codeOf(checked)).toBe('OK')
      await world.must('city-2', 'lists/publish', { listId, requestId: key() })
      const [stationRow] = (await world.must('city-1', 'lists/ranking', { cycleYear: 2027 })).rows
      expect(stationRow).toMatchObject({ carrierId: stationA, rank: 1, total: withoutFirst })
    }
    const heads = (await stored(world, 'ledger-heads')).map(({ _id, seq, hash }) => ({ carrierId: _id, seq, hash }))
    const verdict = verify((await stored(world, 'ledger')) as unknown as Json[], heads)
    expect([verdict.problems, verdict.after]).toEqual([[], 0])
  })
})

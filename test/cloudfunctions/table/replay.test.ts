import { instantOf } from '@shared/calendar/beijing'
import { localDate } from '@shared/calendar/local-date'
import type { RecordId } from '@shared/ids'
import type { AmountRule } from '@shared/points/amount'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openWorld, type World } from '../../world'
import { stationA } from '../newcomers'
import { awardDoc } from '../points/entries'
import { Scene } from '../scene'
import { put, remove, stored } from '../stored'
import { draft, laterSample } from './draft'

/** In the cycle of 2027. */
const now = instantOf('2026-11-20T09:00:00+08:00')

let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld({ now })
  scene = new Scene(world)
})
afterAll(() => world.close())
beforeEach(() => remove(world, 'ledger'))

const byAttendees: AmountRule = {
  kind: 'tiers',
  quantity: 'attendees',
  tiers: [
    { from: 10, points: 150 },
    { from: 50, points: 700 },
  ],
}
/** A draft by which 融资对接 (S-03) is worth something else. */
const tried = (amount: AmountRule) => {
  const sample = laterSample(scene)
  const items = sample.items.map((item) => (item.id === 'S-03' ? { ...item, amount } : item))
  return draft(scene, { table: { ...sample, items } })
}
/** An award of 融资对接 for this service, decided under a table that asked for no quantity. */
async function awarded(recordId: RecordId, day: string) {
  const { entry, ...doc } = awardDoc(2, localDate(day))
  if (entry.kind !== 'award') throw new Error('not an award')
  await put(world, 'ledger', { ...doc, recordId, entry: { ...entry, recordId } })
}

it('asks the record what was counted on the service, not what the award was decided on', async () => {
  const recordId = await scene.record({ date: localDate('2026-10-12'), quantities: { attendees: 60 } })
  await awarded(recordId, '2026-10-12')
  const [row] = await stored(world, 'ledger')
  expect(row!.entry).toMatchObject({ itemId: 'S-03', amount: 200, facts: { quantities: {} } })
  const draftId = await tried(byAttendees)
  const { stations } = await world.must('city-1', 'table/replay', { draftId, carrierIds: [stationA] })
  expect(stations).toMatchObject([
    { before: 200, after: 700, dropped: [], moved: [{ itemId: 'S-03', entries: 1, points: 500 }] },
  ])
})

it('names what the record does not tell, or tells too little of', async () => {
  const few = await scene.record({ date: localDate('2026-10-12'), quantities: { attendees: 9 } })
  await awarded(few, '2026-10-12')
  const draftId = await tried(byAttendees)
  const dropped = async () =>
    (await world.must('city-1', 'table/replay', { draftId, carrierIds: [stationA] })).stations[0]!.dropped
  expect(await dropped()).toEqual([{ itemId: 'S-03', why: 'BELOW_THRESHOLD', entries: 1 }])
  await remove(world, 'ledger')
  await awarded(await scene.record({ date: localDate('2026-10-12') }), '2026-10-12')
  expect(await dropped()).toEqual([{ itemId: 'S-03', why: 'QUANTITY_MISSING', entries: 1 }])
})

it('of a cycle that is closed takes the admission of that cycle, whatever came after', async () => {
  const changes = { version: 1, key: 'lengthFrom', value: 'admission', effectiveOn: '2026-03-01', at: 0 }
  const approved = { proposedById: 'p_1', approvedById: 'p_2', reason: '示例' }
  await put(world, 'settings', { _id: 'city', changes: [{ ...changes, ...approved } as never] })
  await awarded(await scene.record({ date: localDate('2026-06-12') }), '2026-06-12')
  const draftId = await tried({ kind: 'fixed', points: 200 })
  const totals = async () => {
    const { stations } = await world.must('city-1', 'table/replay', { draftId, carrierIds: [stationA], year: 2026 })
    const { total } = await world.must('manager-a', 'points/standing', { carrierId: stationA, cycleYear: 2026 })
    return [stations[0]!.before, stations[0]!.after, total]
  }
  const before = await totals()
  expect(before).toEqual([343, 343, 343])
  const events = await stored(world, 'lifecycle-events', { what: 'admitted' })
  const admitted = events.find(({ subject }) => subject.carrierId === stationA)!
  const own = { ...admitted, at: admitted.at + 2, effectiveOn: localDate('2026-11-02') }
  await put(world, 'lifecycle-events', { ...own, _id: `${admitted._id}_again` as never })
  const removed = { ...admitted, what: 'removed' as const, at: admitted.at + 1, effectiveOn: localDate('2026-10-20') }
  await put(world, 'lifecycle-events', { ...removed, _id: `${admitted._id}_removed` as never })
  expect(await totals()).toEqual(before)
})

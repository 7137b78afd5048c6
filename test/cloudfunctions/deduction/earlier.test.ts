import { localDate } from '@shared/calendar/local-date'
import { asId, type EnterpriseId, type ItemId } from '@shared/ids'
import { sampleTable } from '@shared/points/sample-table'
import { versionIdOf } from '@shared/points/table'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { key, openWorld, type World } from '../../world'
import { fresh } from '../newcomers'
import { deductionDoc } from '../points/entries'
import { Scene } from '../scene'
import { put, remove, stored } from '../stored'

/** 5 October 2026: a cycle has just begun. */
const now = Date.parse('2026-10-05T10:00:00+08:00')
const itemId = asId<ItemId>('K-02')
let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld({ now })
  scene = new Scene(world)
  const amount = {
    kind: 'tiers' as const,
    quantity: 'occurrence',
    tiers: [
      { from: 1, points: 100 },
      { from: 2, points: 250 },
    ],
  }
  const deductions = sampleTable.deductions.map((item) => (item.id === itemId ? { ...item, amount } : item))
  const table = { ...sampleTable, version: 'tiered', effectiveFrom: localDate('2026-09-01'), deductions }
  await put(world, 'table-versions', { _id: versionIdOf(table), table })
  await put(world, 'table-lines', { _id: table.kind, versionIds: [versionIdOf(table)] })
  // of a fact of the cycle before, decided in this one
  const earlier = deductionDoc(1, localDate('2026-09-20'))
  const dates = {
    service: localDate('2026-09-20'),
    claim: localDate('2026-09-21'),
    verification: localDate('2026-10-02'),
  }
  await put(world, 'ledger', { ...earlier, itemId, entry: { ...earlier.entry, itemId, dates } as typeof earlier.entry })
})
afterAll(() => world.close())

it.each([
  ['service', 100],
  ['claim', 100],
  ['verification', 250],
] as const)('by the day of the %s, the earlier one is counted where it counts itself', async (value, amount) => {
  const approved = { proposedById: asId<never>('p_1'), approvedById: asId<never>('p_2'), reason: '定了' }
  const change = { version: 1, key: 'countingDate', value, effectiveOn: '2026-03-01', at: now }
  await put(world, 'settings', { _id: 'city', changes: [{ ...change, ...approved } as never] })
  const bookingId = await scene.pastBooking({ enterpriseId: fresh<EnterpriseId>('e') })
  const said = { what: 'broken-promise', itemId, reason: '没有做到承诺', proof: '没有回电的记录' } as const
  const input = { carrierId: 'station-a', bookingId, ...said, requestId: key() } as const
  const { proposalId } = await world.must('city-1', 'deduction/propose', input)
  expect(await stored(world, 'proposals', { _id: proposalId })).toMatchObject([{ amount }])
  await remove(world, 'settings')
})

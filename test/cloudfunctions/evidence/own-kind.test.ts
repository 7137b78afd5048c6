import { localDate } from '@shared/calendar/local-date'
import { asId, type ClaimId, type ItemId } from '@shared/ids'
import { sampleTable } from '@shared/points/sample-table'
import { type PointsTable, versionIdOf } from '@shared/points/table'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { pdf } from '../../pictures/files'
import { codeOf, key, openWorld, type World } from '../../world'
import { stationA } from '../newcomers'
import { put, stored } from '../stored'
import { Counter } from './counter'

/** A table in use that asks for a kind of evidence in words of its own: what it asks for can be brought, and nothing that no table asks for. */
const itemId = asId<ItemId>('S-03')
const kind = '走访台账'
const table: PointsTable = {
  ...sampleTable,
  ...{ version: '9', effectiveFrom: localDate('2026-08-01') },
  items: sampleTable.items.map((item) =>
    item.id === itemId ? { ...item, evidence: [{ kind, atLeast: 1 }], modes: 'any' as const } : item,
  ),
}

let world: World
let counter: Counter
beforeAll(async () => {
  world = await openWorld()
  counter = new Counter(world)
  await put(world, 'table-versions', { _id: versionIdOf(table), table })
  await put(world, 'table-lines', { _id: 'station', versionIds: [versionIdOf(table)] })
})
afterAll(() => world.close())

it('is attached under the table’s own words, and a claim counts it', async () => {
  const recordId = await counter.record({ evidence: [] })
  const claims = () => world.call('manager-a', 'points/claim', { recordId, itemId, requestId: key() })
  expect(await claims()).toMatchObject({ error: { code: 'CLAIM_REFUSED', data: { reason: 'EVIDENCE_MISSING' } } })
  await counter.attached(recordId, pdf(), kind)
  await counter.tick()
  expect((await stored(world, 'records', { _id: recordId }))[0]!.evidence).toMatchObject([{ kind }])
  expect(codeOf(await claims())).toBe('OK')
})

it('is asked for by a reviewer, and then brought', async () => {
  const recordId = await counter.record({ evidence: [] })
  await counter.attached(recordId, pdf(), kind)
  await counter.tick()
  const filed = await world.must('manager-a', 'points/claim', { recordId, itemId, requestId: key() })
  const claimId = asId<ClaimId>(filed.id)
  const asking = (kinds: string[]) =>
    world.call('city-1', 'points/ask', { claimId, kinds, text: '再补一份', requestId: key() })
  expect(codeOf(await asking(['没有的材料']))).toBe('BAD_INPUT')
  expect(codeOf(await asking([kind]))).toBe('OK')
  await counter.attached(recordId, pdf(), kind)
})

it('that no table in use asks for is not taken', async () => {
  const recordId = await counter.record({ evidence: [], carrierId: stationA })
  const begun = { recordId, kind: '没有的材料', name: '一.pdf', requestId: key() }
  expect(codeOf(await world.call('staff-a', 'evidence/begin', begun))).toBe('BAD_INPUT')
})

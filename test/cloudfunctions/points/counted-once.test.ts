import { addDays, localDate } from '@shared/calendar/local-date'
import { asId, type CarrierId, type PersonId } from '@shared/ids'
import { productRules } from '@shared/law/product-rules'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { key, openWorld, type World } from '../../world'
import { put, putAll, remove } from '../stored'
import { awardDoc, chainOf } from './entries'

/** Each award counts in one cycle, though the city changes by which day it counts after a list was published (countedOnce). */
const now = Date.parse('2026-11-16T10:00:00+08:00')
const stationA = asId<CarrierId>('station-a')
const before = 'service'
const after = 'verification'

let world: World
beforeAll(async () => {
  world = await openWorld({ now })
})
afterAll(() => world.close())
beforeEach(async () => {
  for (const name of [
    'settings',
    'ledger',
    'ledger-heads',
    'points-lists',
    'points-list-counts',
    'cycle-locks',
  ] as const)
    await remove(world, name)
  await remove(world, 'lifecycle-events', { what: 'recognised' })
  // of services in the cycle of 2026, and one given two days before its end and verified in the next
  const within = Array.from({ length: 40 }, (_, n) => awardDoc(n, addDays(localDate('2026-04-20'), n)))
  const docs = chainOf([...within, awardDoc(44, localDate('2026-09-28'), 22)])
  const last = docs.at(-1)!
  await putAll(world, 'ledger', docs)
  await put(world, 'ledger-heads', { _id: stationA, seq: last.seq, hash: last.hash, turn: 0 })
})

async function set(...values: string[]) {
  await remove(world, 'settings')
  await put(world, 'settings', {
    _id: 'city',
    changes: values.map((value, i) => ({
      ...{ version: i + 1, key: 'countingDate' as const, value, effectiveOn: localDate('2026-11-16'), at: now },
      ...{ proposedById: asId<PersonId>('p_1'), approvedById: asId<PersonId>('p_2'), reason: '定了' },
    })),
  })
}
async function publish() {
  const days = { publishOn: localDate('2026-11-16'), from: localDate('2026-11-16'), to: localDate('2027-11-15') }
  const list = { kind: 'station', cycleYear: 2026, stationIds: [stationA], heldBack: [], ...days, requestId: key() }
  const { listId } = await world.must('city-1', 'lists/draft', list)
  await world.must('city-2', 'lists/check', { listId, requestId: key() })
  const { state } = await world.must('city-2', 'lists/publish', { listId, requestId: key() })
  expect(state).toBe('published')
}
/** Of each cycle: the raw points, and the rows of its ledger. */
async function cycles() {
  const of = async (cycleYear: number) => {
    const asked = { carrierId: stationA, cycleYear }
    const { raw } = await world.must('manager-a', 'points/standing', asked)
    const { items } = await world.must('city-1', 'points/ledger', { ...asked, limit: 50 })
    return { raw, rows: items.map(({ id, counts, leftOver }) => ({ id, counted: counts !== null, leftOver })) }
  }
  return { of2026: await of(2026), of2027: await of(2027) }
}

it('what a published list counted stays in its cycle, and counts in no other', async () => {
  await set(before)
  const open = await cycles()
  expect([open.of2026.rows.length, open.of2027.rows.length]).toEqual([41, 0])
  // as long as no list is published, it goes by what is set
  await set(before, after)
  expect((await cycles()).of2027.rows.length).toBe(1)
  await set(before)
  await publish()
  await set(before, after)
  expect(await cycles()).toEqual(open)
})

it('what the reading of today puts into a cycle that was published without it counts in the next, and its row says why', async () => {
  await set(after)
  const open = await cycles()
  expect([open.of2026.rows.length, open.of2027.rows.length]).toEqual([40, 1])
  await publish()
  await set(after, before)
  const closed = await cycles()
  expect(closed.of2026).toEqual(open.of2026)
  expect(closed.of2027.raw).toBe(open.of2027.raw)
  const basis = { kind: 'product', line: expect.stringContaining(productRules.countedOnce.rule) }
  expect(closed.of2027.rows).toEqual([{ ...open.of2027.rows[0]!, leftOver: basis }])
})

it('a change that is tried out moves nothing that a list has settled', async () => {
  await set(before)
  await publish()
  const { of2027 } = await cycles()
  const { stations } = await world.must('city-1', 'settings/tried', {
    ...{ key: 'countingDate', value: after, carrierIds: [stationA] },
  })
  expect(stations[0]!.cycles).toMatchObject([{ cycleYear: 2027, before: { total: of2027.raw }, after: { total: 0 } }])
})

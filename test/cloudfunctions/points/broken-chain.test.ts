import { addDays, localDate } from '@shared/calendar/local-date'
import { asId, type CarrierId } from '@shared/ids'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { codeOf, key, openWorld, type World } from '../../world'
import { makeDue } from '../due'
import { Scene } from '../scene'
import { change, put, putAll, remove, stored } from '../stored'
import { awardDoc, chainOf } from './entries'

/** Somebody changes a ledger where no operation does: no list with that station is published, and the people of the city hear of it. */
const now = Date.parse('2026-11-16T10:00:00+08:00')
const stationA = asId<CarrierId>('station-a')
const days = { publishOn: localDate('2026-11-16'), from: localDate('2026-11-16'), to: localDate('2027-11-15') }

let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld({ now })
  scene = new Scene(world)
})
afterAll(() => world.close())

beforeEach(async () => {
  const all = [
    'ledger',
    'ledger-heads',
    'ledger-days',
    'points-lists',
    'points-list-counts',
    'inbox',
    'threads',
  ] as const
  for (const name of all) await remove(world, name)
  const docs = chainOf(Array.from({ length: 300 }, (_, n) => awardDoc(n, addDays(localDate('2026-03-20'), n % 190))))
  const last = docs.at(-1)!
  await putAll(world, 'ledger', docs)
  await put(world, 'ledger-heads', { _id: stationA, seq: last.seq, hash: last.hash, turn: 0 })
})

async function drafted() {
  const list = { kind: 'station', cycleYear: 2026, stationIds: [stationA], heldBack: [], ...days, requestId: key() }
  return (await world.must('city-1', 'lists/draft', list)).listId
}
type Listed = Awaited<ReturnType<typeof drafted>>
const check = (listId: Listed) => world.call('city-2', 'lists/check', { listId, requestId: key() })
const publish = (listId: Listed) => world.call('city-2', 'lists/publish', { listId, requestId: key() })
const daily = async () => {
  await makeDue(world, 'check-chains')
  await world.cloud.runTimer('jobs', 'tick')
}
const told = () => stored(world, 'inbox', { 'content.kind': 'chain-broken' })
const rowAt = async (seq: number) => (await stored(world, 'ledger', { carrierId: stationA, seq }))[0]!
const broken = {
  ok: false,
  error: { code: 'LIST_REFUSED', data: { reason: 'CHAIN_BROKEN', carrierId: stationA, basis: { kind: 'product' } } },
}

const more = async (seq: number) => {
  const { entry } = await rowAt(seq)
  if (entry.kind === 'reversal') throw new Error('takes something back')
  return { entry: { ...entry, amount: entry.amount + 100 } }
}
const ways: [string, () => Promise<unknown>, number][] = [
  ['a reason', async () => change(world, 'ledger', { _id: (await rowAt(7))._id }, { reason: '改过的' }), 7],
  [
    'an amount, in a row that cannot be opened any more',
    async () => change(world, 'ledger', { _id: (await rowAt(7))._id }, { ...(await more(7)), salt: null }),
    7,
  ],
  ['a salt that nobody listed', async () => change(world, 'ledger', { _id: (await rowAt(7))._id }, { salt: null }), 7],
  ['a row that is gone', async () => remove(world, 'ledger', { _id: (await rowAt(7))._id }), 8],
  ['the last row that is gone', async () => remove(world, 'ledger', { _id: (await rowAt(300))._id }), 300],
  ['a head that was set back', () => change(world, 'ledger-heads', { _id: stationA }, { seq: 0, hash: '0' }), 301],
]

it.each(ways)('%s: held back after it was checked, and when it is checked', async (_, tamper, seq) => {
  const listId = await drafted()
  expect(codeOf(await check(listId))).toBe('OK')
  await tamper()
  expect(await publish(listId)).toMatchObject(broken)
  expect((await stored(world, 'points-lists', { _id: listId }))[0]).toMatchObject({
    state: 'checked',
    publishedAt: null,
  })
  expect(await stored(world, 'lifecycle-events', { what: 'recognised' })).toEqual([])
  expect(await check(await drafted())).toMatchObject(broken)
  await daily()
  const messages = await told()
  expect(messages.map(({ to }) => to).toSorted()).toEqual(
    (['city-1', 'city-2', 'city-admin'] as const).map((each) => `person:${scene.person(each)}`).toSorted(),
  )
  for (const { content, opens } of messages) {
    expect(content).toMatchObject({ carrierName: (await stored(world, 'carriers', { _id: stationA }))[0]!.name, seq })
    expect(opens).toEqual({ screen: 'cycleLedger', parameters: { carrierId: stationA } })
  }
})

it('of a whole ledger nobody is told; of a broken one each once, by two timers at once and day after day', async () => {
  await daily()
  expect(await told()).toEqual([])
  await change(world, 'ledger', { _id: (await rowAt(9))._id }, { reason: '改过的' })
  await makeDue(world, 'check-chains')
  await Promise.all([world.cloud.runTimer('jobs', 'tick'), world.cloud.runTimer('jobs', 'tick')])
  await daily()
  expect(await told()).toHaveLength(3)
})

it('goes on after a failure, and publishes once the ledger is as it was', async () => {
  const listId = await drafted()
  await check(listId)
  const row = await rowAt(5)
  await change(world, 'ledger', { _id: row._id }, { reason: '改过的' })
  world.cloud.faults.plan([{ action: 'database.*', kind: 'error' }], 1)
  await daily().catch(() => undefined)
  world.cloud.faults.clear()
  await daily()
  expect(await told()).toHaveLength(3)
  await change(world, 'ledger', { _id: row._id }, { reason: row.reason })
  expect(await publish(listId)).toMatchObject({ value: { state: 'published' } })
})

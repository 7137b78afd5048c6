import { addDays, localDate } from '@shared/calendar/local-date'
import { asId, type CarrierId } from '@shared/ids'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { key, openWorld, type World } from '../../world'
import { Scene } from '../scene'
import { put, putAll, remove } from '../stored'
import { draft } from '../table/draft'
import { awardDoc, chainOf } from './entries'

/** A cycle that was published stays as its list found it, whatever is set afterwards (settingForward). */
const now = Date.parse('2026-11-16T10:00:00+08:00')
const stationA = asId<CarrierId>('station-a')

let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld({ now })
  scene = new Scene(world)
  const docs = chainOf(Array.from({ length: 32 }, (_, n) => awardDoc(n, addDays(localDate('2026-04-20'), n))))
  const last = docs.at(-1)!
  await remove(world, 'ledger')
  await putAll(world, 'ledger', docs)
  await put(world, 'ledger-heads', { _id: stationA, seq: last.seq, hash: last.hash, turn: 0 })
})
afterAll(() => world.close())

const approved = { proposedById: asId<never>('p_1'), approvedById: asId<never>('p_2'), reason: '定了' }
async function set(value: string | null) {
  await remove(world, 'settings')
  const change = { version: 1, key: 'factor', value, effectiveOn: '2026-11-16', at: now, ...approved }
  await put(world, 'settings', { _id: 'city', changes: value === null ? [] : [change as never] })
}
async function figures() {
  const asked = { carrierId: stationA, cycleYear: 2026 }
  const draftId = await draft(scene)
  const [own, several, tried, rows] = await Promise.all([
    world.must('manager-a', 'points/standing', asked),
    world.must('city-1', 'points/standings', { carrierIds: [stationA], cycleYear: 2026 }),
    world.must('city-1', 'table/replay', { draftId, carrierIds: [stationA], year: 2026 }),
    world.must('city-1', 'points/ledger', asked),
  ])
  const counted = rows.items.map((row) => ('counts' in row ? row.counts : null))
  return { total: own.total, several: several.stations[0]!.total, tried: tried.stations[0]!.before, counted }
}

it('keeps its total on every screen, and names the settings of its list', async () => {
  await set('days')
  const otherwise = await figures()
  await set(null)
  const open = await world.must('manager-a', 'points/standing', { carrierId: stationA, cycleYear: 2026 })
  expect(open.settings).toEqual({ version: 0, ofList: false })
  const before = await figures()
  // the setting is one that matters here
  expect(otherwise.total).not.toBe(before.total)
  expect(otherwise.several).not.toBe(before.several)
  expect(otherwise.tried).not.toBe(before.tried)
  const days = { publishOn: localDate('2026-11-16'), from: localDate('2026-11-16'), to: localDate('2027-11-15') }
  const list = { kind: 'station', cycleYear: 2026, stationIds: [stationA], heldBack: [], ...days, requestId: key() }
  const { listId } = await world.must('city-1', 'lists/draft', list)
  await world.must('city-2', 'lists/check', { listId, requestId: key() })
  expect(await world.must('city-2', 'lists/publish', { listId, requestId: key() })).toMatchObject({
    state: 'published',
  })
  await set('days')
  expect(await figures()).toEqual(before)
  const { settings } = await world.must('manager-a', 'points/standing', { carrierId: stationA, cycleYear: 2026 })
  expect(settings).toEqual({ version: 0, ofList: true })
  const running = await world.must('manager-a', 'points/standing', { carrierId: stationA })
  expect(running.settings).toEqual({ version: 1, ofList: false })
})

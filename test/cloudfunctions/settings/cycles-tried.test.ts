import { localDate } from '@shared/calendar/local-date'
import { asId, type ListId } from '@shared/ids'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { lockId } from '../../../cloudfunctions/store/points-lists'
import { openWorld, type World } from '../../world'
import { stationA } from '../newcomers'
import { awardDoc } from '../points/entries'
import { put, putAll, remove } from '../stored'

/** After a cycle and before its list: what a change makes of it is seen, though another runs. */
const now = Date.parse('2026-10-20T10:00:00+08:00')
let world: World
beforeAll(async () => {
  world = await openWorld({ now })
  await remove(world, 'ledger')
  // 46.8 in all, each of an item whose cap is above it
  const worth = { 2: 1200, 4: 1200, 8: 1200, 9: 1080 }
  const docs = Object.entries(worth).map(([n, amount]) => {
    const doc = awardDoc(Number(n), localDate(`2026-09-${10 + Number(n)}`))
    return doc.entry.kind === 'award' ? { ...doc, entry: { ...doc.entry, amount } } : doc
  })
  await putAll(world, 'ledger', docs)
})
afterAll(() => world.close())

async function tried() {
  const { stations } = await world.must('city-1', 'settings/tried', {
    key: 'factor',
    value: 'days',
    carrierIds: [stationA],
  })
  return stations[0]!.cycles
}

it('a cycle that is over is tried as long as no published list has the station, and not after', async () => {
  const nothing = { total: 0, passed: false }
  const running = { cycleYear: 2027, before: nothing, after: nothing, kept: 0 }
  const over = {
    cycleYear: 2026,
    before: { total: 8023, passed: true },
    after: { total: 7982, passed: false },
    kept: 4,
  }
  expect(await tried()).toEqual([running, over])
  const lock = { carrierId: stationA, cycleYear: 2026, listId: asId<ListId>('li_1'), at: now, settings: 0, seq: 4 }
  await put(world, 'cycle-locks', { _id: lockId(stationA, 2026), ...lock })
  expect(await tried()).toEqual([running])
})

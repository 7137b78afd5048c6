import { asId, type CarrierId, type ListId } from '@shared/ids'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { lockId } from '../../../cloudfunctions/store/points-lists'
import { openWorld, type World } from '../../world'
import { Scene } from '../scene'
import { putAll, stored } from '../stored'
import { later } from '../way-in/phone'

/** What a task looks at each day for every carrier is asked of the database batch by batch, and not carrier by carrier. */
let world: World
const requests = new Map<string, number>()
beforeAll(async () => {
  world = await openWorld()
  world.cloud.onRead = ({ collection }) => requests.set(collection, (requests.get(collection) ?? 0) + 1)
})
afterAll(() => world.close())

const day = 86_400_000
const batch = 20

it('a day on which nothing is due costs each task one question a batch, and no write of a task that found nothing', async () => {
  await new Scene(world).claim()
  const listId = asId<ListId>('list')
  const locks = Array.from({ length: batch }, (_, nth) => {
    const carrierId = asId<CarrierId>(`listed-${nth}`)
    return { _id: lockId(carrierId, 2026), carrierId, cycleYear: 2026, listId, at: nth, settings: 0, seq: 0 }
  })
  await putAll(world, 'cycle-locks', locks)
  const tick = () => world.cloud.runTimer('jobs', 'tick')
  for (let nth = 0; nth < 2; nth++) {
    await tick()
    later(world, day)
  }
  const turnOf = async () => (await stored(world, 'tasks', { _id: 'tell-stuck' }))[0]?.turn
  const turn = await turnOf()
  requests.clear()
  await tick()
  const slices = Math.floor((await stored(world, 'carriers')).length / batch) + 1
  const asked = (name: string) => requests.get(name) ?? 0
  expect(slices).toBeGreaterThan(1)
  expect(asked('rating-rounds')).toBe(slices)
  expect(asked('outcome-figures')).toBe(slices)
  // and once by who signs
  expect(asked('ledger-days')).toBeLessThanOrEqual(slices + 3)
  expect(asked('points-lists')).toBe(1)
  expect(await turnOf()).toBe(turn)
})

import { asId, type SlotId } from '@shared/ids'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { key, openWorld, type World } from '../../world'
import { Hall } from '../booking/hall'
import { putAll, stored } from '../stored'
import { later, minutes } from '../way-in/phone'

/** A seat whose booking was lost in a crash is found however busy the hour was (ADR 0005). */
let world: World
let hall: Hall
beforeAll(async () => {
  world = await openWorld()
  hall = await Hall.open(world, [1])
})
afterAll(() => world.close())

const tick = () => world.cloud.runTimer('jobs', 'tick') as Promise<Record<string, number | string>>

it('among 2,500 slots that were touched in the hour, the first of them and the last', async () => {
  const client = await hall.client()
  const busy = world.cloud.now() - 50 * minutes
  const lost = [await hall.slot(1), await hall.slot(1), await hall.slot(1)]
  const ids = lost.map((slotId) => hall.idOf(client, key(), slotId))
  const when = [busy - 1, busy + 1250, busy + 9999]
  for (const [nth, slotId] of lost.entries())
    await hall.seatWithoutBooking(slotId, ids[nth]!, client.enterpriseId, when[nth])
  const [like] = await stored(world, 'slots', { _id: lost[0] })
  await putAll(
    world,
    'slots',
    Array.from({ length: 2500 }, (_, nth) => ({
      ...like!,
      _id: asId<SlotId>(`slot:hall:seats-1:busy:${nth}`),
      ...{ seatsLeft: 1, seats: [], touchedAt: busy + nth },
    })),
  )
  const report = await tick()
  expect(report['repair-bookings']).toBe(3)
  const found = await stored(world, 'bookings', { _id: { $in: ids } })
  expect(found.map(({ slotId }) => slotId).sort()).toEqual([...lost].sort())
  await hall.expectSound()
  later(world, minutes)
  expect(await tick()).toMatchObject({ 'repair-bookings': 0 })
})

import { asId, type BookingId, type CarrierId } from '@shared/ids'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { tasks } from '../../../cloudfunctions/jobs/tasks/index'
import { sheetId } from '../../../cloudfunctions/store/sheets'
import { openWorld, type World } from '../../world'
import { Hall } from '../booking/hall'
import { PostOffice } from '../notices/post-office'
import { putAll, stored } from '../stored'
import { later } from '../way-in/phone'

/** When there is nothing to do, the timer looks at next to nothing, however much there is, and writes that it ran. */
let world: World
let examined: number
beforeAll(async () => {
  world = await openWorld()
  world.cloud.onRead = (cost) => {
    examined += cost.examined
  }
})
afterAll(() => world.close())

it('a run that has nothing to do examines at most five documents for two tasks and writes next to nothing', async () => {
  const post = new PostOffice(world)
  const hall = await Hall.open(world, [1])
  const who = await post.recipient('fengtai')
  const noticeId = await post.approved('fengtai')
  const client = await hall.client()
  await hall.booked(client, await hall.slot(1))
  const [sheet] = await stored(world, 'sheets')
  const [booking] = await stored(world, 'bookings')
  const past = world.cloud.now() - 3_600_000
  await putAll(
    world,
    'sheets',
    Array.from({ length: 2000 }, (_, nth) => {
      const carrierId = asId<CarrierId>(`busy-${nth}`)
      return {
        ...sheet!,
        _id: sheetId({ ...sheet!, carrierId }),
        carrierId,
        held: [],
        counts: {},
        ordinary: {},
        touchedAt: past + nth,
      }
    }),
  )
  await putAll(
    world,
    'bookings',
    Array.from({ length: 2000 }, (_, nth) => ({
      ...booking!,
      _id: asId<BookingId>(`b_past_${nth}`),
      ...{ start: booking!.start + (nth % 500) * 60_000, cancelledAt: past + nth, untold: false },
    })),
  )
  for (let run = 0; run < 4; run++) {
    await post.run()
    later(world, 61_000)
  }
  expect((await post.inbox(noticeId, who)).length).toBe(1)
  const figures: number[] = []
  // each task is due again in one of them
  for (let run = 0; run < 15; run++) {
    examined = 0
    const before = world.cloud.documents.written()
    const report = await post.run()
    expect(Object.values(report).every((each) => each === 0)).toBe(true)
    figures.push(examined)
    const after = world.cloud.documents.written()
    // once a minute those that repair bookings and events say up to when they have looked
    expect(after.tasks! - before.tasks!).toBeLessThanOrEqual(2)
    expect(after).toEqual({ ...before, leases: before.leases! + 2, tasks: after.tasks })
    later(world, 5000)
  }
  console.log(`idle: documents examined by a run: ${figures.join(' ')}`)
  expect(Math.max(...figures)).toBeGreaterThan(0)
  expect(Math.max(...figures)).toBeLessThanOrEqual(2.5 * tasks.length)
})

import type { BookingId } from '@shared/ids'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sheetId } from '../../../cloudfunctions/store/sheets'
import { crashes, crashTown } from '../crash-loop'
import type { InProcess } from '../lifecycle/in-process'
import type { Scene } from '../scene'
import { stored } from '../stored'

/** A no-show and its seat, and 改回 and its seat, are one write whatever dies: a live booking has its seat, another has none. */
let world: InProcess
let scene: Scene
beforeAll(async () => {
  const town = await crashTown()
  world = town.world
  scene = town.scene
})
afterAll(() => world.close())

async function seen(input: object) {
  const { bookingId } = input as { bookingId: BookingId }
  const [booking] = await stored(world, 'bookings', { _id: bookingId })
  const [sheet] = await stored(world, 'sheets', { _id: sheetId(booking!) })
  return {
    missed: Boolean(booking!.missedAt),
    seats: (sheet?.held ?? []).filter((seat) => seat.bookingId === bookingId).length,
  }
}

it.each([
  ['desk/miss', { missed: false, seats: 1 }, { missed: true, seats: 0 }],
  ['desk/unmiss', { missed: true, seats: 0 }, { missed: false, seats: 1 }],
])('%s', async (path, from, to) => {
  await crashes(world, {
    ...{ as: 'staff-a', path, atLeast: 4 },
    arrange: async () => {
      const bookingId = await scene.missed()
      if (path === 'desk/miss')
        await world.call('staff-a', 'desk/unmiss', { bookingId, requestId: crypto.randomUUID() })
      return { bookingId }
    },
    seen,
    judge: (round) => expect(round).toEqual({ before: from, after: to }),
  })
})

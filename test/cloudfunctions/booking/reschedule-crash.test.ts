import { isOwn } from '@shared/booking/own-seat'
import { sheetFaults } from '@shared/booking/sheet-faults'
import type { BookingId, SlotId } from '@shared/ids'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { repairBookings } from '../../../cloudfunctions/jobs/tasks/repair-bookings'
import { clients } from '../../simulation/cast'
import { key } from '../../world'
import { crashTown } from '../crash-loop'
import { dying } from '../dying'
import type { InProcess } from '../lifecycle/in-process'
import { remove, stored } from '../stored'

/** A move that dies after each of its steps (ADR 0013): never without a seat, and never with two for long. */
let world: InProcess
beforeAll(async () => {
  world = (await crashTown()).world
})
afterAll(() => world.close())

const wanted = { carrierId: 'station-a', serviceId: 'first-loan', days: 14 }
type Days = { days: { slots: { slotId: SlotId; seatsLeft: number }[] }[] }
/** Of one day, and of another. */
async function freeSlots(): Promise<{ from: SlotId; near: SlotId; far: SlotId }> {
  const { days } = await world.must<Days>(null, 'booking/slots', wanted)
  const [one, two] = days
    .map(({ slots }) => slots.filter(({ seatsLeft }) => seatsLeft > 1))
    .filter(({ length }) => length > 3)
  return { from: one!.at(-1)!.slotId, near: one!.at(-3)!.slotId, far: two!.at(-1)!.slotId }
}

async function seatsOf(bookingId: BookingId) {
  const [booking] = await stored(world, 'bookings', { _id: bookingId })
  const sheets = await stored(world, 'sheets')
  for (const sheet of sheets) expect(sheetFaults(sheet)).toEqual([])
  const seats = sheets.flatMap((sheet) =>
    sheet.held.filter((seat) => seat.bookingId === bookingId).map((seat) => isOwn(booking!, sheet, seat)),
  )
  return { slotId: booking!.slotId, own: seats.filter(Boolean).length, others: seats.filter((own) => !own).length }
}

/** Books, and moves with a database that goes away after so many steps. @returns how many steps there were */
async function cutShort(nth: number, to: 'near' | 'far') {
  await remove(world, 'quotas', {})
  const slots = await freeSlots()
  const { enterpriseId } = clients[0]!
  const { id } = await world.must<{ id: BookingId }>('enterprise-a', 'booking/book', {
    ...{ slotId: slots.from, enterpriseId, requestId: key() },
  })
  const request = { bookingId: id, slotId: slots[to], requestId: key() }
  let steps = () => 0
  world.wrap = (documents) => {
    const made = dying(documents, nth)
    steps = made.steps
    return made.documents
  }
  await world.call('enterprise-a', 'booking/reschedule', request)
  world.wrap = (documents) => documents
  return { id, request, from: slots.from, to: slots[to], died: steps() >= nth }
}

describe.each(['near', 'far'] as const)('a move to another time (%s) that dies', (to) => {
  it('after each step, has its seat; asked again it is done, with one seat', async () => {
    const crashed = await untilItLives(to, async ({ id, request }) => {
      expect(await world.call('enterprise-a', 'booking/reschedule', request)).toMatchObject({ ok: true })
      expect(await seatsOf(id)).toEqual({ slotId: request.slotId, own: 1, others: 0 })
    })
    expect(crashed).toBeGreaterThan(10)
  })

  it('after each step, and nobody asks again: the timer leaves it one seat, its own', async () => {
    let moved = 0
    const crashed = await untilItLives(to, async ({ id, request }) => {
      const { slotId } = await seatsOf(id)
      world.at += 61_000
      await world.run(repairBookings)
      expect(await seatsOf(id)).toEqual({ slotId, own: 1, others: 0 })
      if (slotId === request.slotId) moved++
    })
    expect([crashed > 10, moved > 0, moved < crashed]).toEqual([true, true, true])
  })

  it('after each step, and is cancelled: no seat is left', async () => {
    await untilItLives(to, async ({ id }) => {
      expect(await world.call('enterprise-a', 'booking/cancel', { bookingId: id, requestId: key() })).toMatchObject({
        ok: true,
      })
      world.at += 61_000
      await world.run(repairBookings)
      expect(await seatsOf(id)).toMatchObject({ own: 0, others: 0 })
    })
  })
})

async function untilItLives(to: 'near' | 'far', then: (cut: Awaited<ReturnType<typeof cutShort>>) => Promise<void>) {
  let crashed = 0
  for (let nth = 1; nth < 80; nth++) {
    const cut = await cutShort(nth, to)
    const between = await seatsOf(cut.id)
    expect([cut.from, cut.to]).toContain(between.slotId)
    expect(between.own).toBe(1)
    expect(between.others).toBeLessThanOrEqual(1)
    await then(cut)
    await world.call('enterprise-a', 'booking/cancel', { bookingId: cut.id, requestId: key() })
    if (!cut.died) return crashed
    crashed++
  }
  throw new Error('it never lived')
}

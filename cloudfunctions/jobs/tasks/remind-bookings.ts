import { REMINDER_HOURS } from '@shared/booking/reminder'
import type { BookingId } from '@shared/ids'
import { isReminderDue, writeReminder } from '../../modules/booking/reminder'
import type { Documents } from '../../platform/documents'
import { type Booking, bookings } from '../../store/bookings'
import { type CarrierDoc, carriers } from '../../store/carriers'
import { after, type Place, placeOf } from '../../store/order'
import type { Task } from './task'

const batch = 200
const byStart = { key: 'start', direction: 'asc' } as const

/**
 * WeChat's message of an appointment, a day before, to whoever accepted one for it (B6); in the inbox it is two hours before. Goes
 * through the bookings in the order of their start, up to a day from now: for those it has passed none is promised any more
 * (`decideRemind`).
 */
export const remindBookings: Task<Place | null> = {
  name: 'remind-bookings',
  restMs: 60_000,
  start: null,
  async run({ documents, now }, place) {
    const { gt, lte } = documents.command
    const due = { start: gt(now()).and(lte(now() + REMINDER_HOURS * 3_600_000)) }
    const found = await after<Booking>(documents, bookings.name, due, byStart, place, batch)
    const wanted = found.filter((booking) => isReminderDue(booking, now()))
    const places = await carriers.getAll(
      documents,
      wanted.map(({ carrierId }) => carrierId),
    )
    let done = 0
    for (const booking of wanted) if (await remind(documents, booking._id, places.get(booking.carrierId), now())) done++
    const last = found.at(-1)
    return { state: last ? placeOf(last, byStart) : place, done, more: found.length === batch }
  },
}

/** Asked again in the transaction that says so on the booking: it may be cancelled or moved at this moment. */
const remind = (documents: Documents, bookingId: BookingId, carrier: CarrierDoc | undefined, now: number) =>
  documents.transaction(async (tx) => {
    const booking = await bookings.get(tx, bookingId)
    return booking !== null && writeReminder(tx, booking, carrier ?? null, now)
  })

import { hasInboxReminder, INBOX_HOURS, inboxReminderAt } from '@shared/booking/reminder'
import { isAsked } from '@shared/booking/state'
import type { BookingId } from '@shared/ids'
import { tellBooking } from '../../modules/booking/tell'
import type { Documents } from '../../platform/documents'
import { type Booking, bookings } from '../../store/bookings'
import { carriers } from '../../store/carriers'
import { after, type Place, placeOf } from '../../store/order'
import type { Task } from './task'

const batch = 100
const byStart = { key: 'start', direction: 'asc' } as const

/**
 * A line in the enterprise's inbox two hours before an appointment (B6), once; none for one that was cancelled, or that was made in
 * these two hours. Goes through the bookings in the order of their start.
 */
export const remindInInbox: Task<Place | null> = {
  name: 'remind-in-inbox',
  restMs: 60_000,
  start: null,
  async run({ documents, now }, place) {
    const { gt, lte } = documents.command
    const due = { start: gt(now()).and(lte(now() + INBOX_HOURS * 3_600_000)) }
    const found = await after<Booking>(documents, bookings.name, due, byStart, place, batch)
    const wanted = found.filter((booking) => isDue(booking, now()))
    for (const { _id } of wanted) await remind(documents, _id, now())
    const last = found.at(-1)
    return { state: last ? placeOf(last, byStart) : place, done: wanted.length, more: found.length === batch }
  },
}

const isDue = (booking: Booking, now: number) =>
  booking.cancelledAt === null &&
  booking.checkedInAt === null &&
  !isAsked(booking) &&
  hasInboxReminder(booking) &&
  now >= inboxReminderAt(booking.start)

/** Asked again in the same transaction: it may be cancelled or moved at this moment. */
const remind = (documents: Documents, bookingId: BookingId, now: number) =>
  documents.transaction(async (tx) => {
    const booking = await bookings.get(tx, bookingId)
    if (!booking || !isDue(booking, now)) return
    await tellBooking(tx, booking, await carriers.get(tx, booking.carrierId), 'soon', now)
  })

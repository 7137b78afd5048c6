import { isAsked } from '@shared/booking/state'
import { tellBooking } from '../../modules/booking/tell'
import type { Tx } from '../../platform/documents'
import { type Booking, bookings } from '../../store/bookings'
import { type CarrierDoc, carriers } from '../../store/carriers'
import { after } from '../../store/order'
import type { Task } from './task'

const batch = 50
const byBooking = { key: 'bookedAt', direction: 'asc' } as const

/**
 * Enterprises are told what was booked for them, and what of it the station asks to move. Not by the call that books, which would keep who is booking waiting for it, and might die
 * before: the booking itself says that it is still to be told, and no longer does once it has been, in the same transaction.
 */
export const tellBookings: Task<null> = {
  name: 'tell-bookings',
  restMs: 0,
  start: null,
  async run({ documents, now }) {
    const found = await after<Booking>(documents, bookings.name, { untold: true }, byBooking, null, batch)
    const known = await carriers.getAll(
      documents,
      found.map(({ carrierId }) => carrierId),
    )
    for (const { _id, carrierId } of found)
      await documents.transaction((tx) => tellOf(tx, _id, known.get(carrierId) ?? null, now()))
    return { state: null, done: found.length, more: found.length === batch }
  },
}

/** Of one that is cancelled by now they have heard that it is; once they have come, what they hear of the service must stay the latest. */
async function tellOf(tx: Tx, bookingId: Booking['_id'], carrier: CarrierDoc | null, now: number): Promise<void> {
  const booking = await bookings.get(tx, bookingId)
  if (!booking?.untold) return
  const { personId, cancelledAt, checkedInAt, offered } = booking
  if (cancelledAt === null && checkedInAt === null)
    await tellBooking(
      tx,
      booking,
      carrier,
      offered ? 'offered' : isAsked(booking) ? 'asked' : 'booked',
      now,
      offered ? undefined : (personId ?? undefined),
    )
  await bookings.change(tx, bookingId, { untold: false })
}

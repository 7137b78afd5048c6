import { dueCall } from '@shared/booking/asking'
import { decideAnswer } from '@shared/booking/decide-answer'
import { callStation } from '../../modules/booking/asked'
import type { Documents } from '../../platform/documents'
import { type Booking, bookings } from '../../store/bookings'
import { carriers } from '../../store/carriers'
import { after } from '../../store/order'
import type { Task } from './task'

const batch = 50
const byCall = { key: 'callAt', direction: 'asc' } as const

/**
 * A request that waits for the station's yes (B2): its people hear of it at once, at half time, and shortly before the last time. The booking
 * says when the next call is due, in the transaction that makes one. Nothing is cancelled by itself.
 */
export const callStations: Task<null> = {
  name: 'call-stations',
  restMs: 15_000,
  start: null,
  async run({ documents, now }) {
    const due = { callAt: documents.command.lte(now()) }
    const found = await after<Booking>(documents, bookings.name, due, byCall, null, batch)
    for (const { _id } of found) await call(documents, _id, now())
    return { state: null, done: found.length, more: found.length === batch }
  },
}

/** Looked at again: it may be answered, moved or cancelled at this moment. */
const call = (documents: Documents, bookingId: Booking['_id'], now: number): Promise<void> =>
  documents.transaction(async (tx) => {
    const booking = await bookings.get(tx, bookingId)
    if (!booking?.callAt || booking.callAt > now) return
    const waits = decideAnswer(booking, now).accepted
    const { nth, next } = dueCall(booking, now)
    if (waits) await callStation(tx, booking, await carriers.get(tx, booking.carrierId), nth, now)
    await bookings.change(tx, bookingId, { callAt: waits ? next : null })
  })

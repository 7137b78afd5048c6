import type { BookingId } from '@shared/ids'
import { commit } from '../../frame/commit'
import { allowed, type Context, refusal } from '../../frame/context'
import type { Tx } from '../../platform/documents'
import { type Booking, bookings } from '../../store/bookings'
import { type CarrierDoc, carriers } from '../../store/carriers'
import { deskViews } from './view'

/** What the desk does with one of its bookings, in one transaction, and the booking as it is then. */
export async function onBooking(
  context: Context,
  input: { bookingId: BookingId; requestId: string },
  body: (tx: Tx, booking: Booking, carrier: CarrierDoc, now: number) => Promise<void>,
) {
  const { documents, now: clock } = context.deps
  const { bookingId } = input
  const { carrierId } = allowed(context, await bookings.get(documents, bookingId), (found) => ({
    carrierId: found.carrierId,
  }))
  const carrier = await carriers.get(documents, carrierId)
  if (!carrier) throw refusal('NOT_FOUND')
  await commit(context, input, bookingId, async (tx, now) => {
    const booking = await bookings.get(tx, bookingId)
    if (!booking) throw refusal('NOT_FOUND')
    await body(tx, booking, carrier, now)
    return { bookingId }
  })
  const after = await bookings.get(documents, bookingId)
  if (!after) throw refusal('NOT_FOUND')
  const [view] = await deskViews(documents, [after], clock())
  return view!
}

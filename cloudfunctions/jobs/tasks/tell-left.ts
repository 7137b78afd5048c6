import { tellBooking } from '../../modules/booking/tell'
import type { Documents } from '../../platform/documents'
import { type Booking, bookings } from '../../store/bookings'
import { type CarrierDoc, carriers } from '../../store/carriers'
import { after, type Place, placeOf } from '../../store/order'
import type { Task } from './task'

const batch = 50
const byName = { key: 'name', direction: 'asc' } as const
const byStart = { key: 'start', direction: 'asc' } as const

/** Whoever is to come to a carrier that has left is told that it has; the appointment stands. One carrier after the other, the soonest first. */
export const tellLeft: Task<Place | null> = {
  name: 'tell-left',
  restMs: 60_000,
  start: null,
  async run({ documents, now }, place) {
    const [carrier] = await after<CarrierDoc>(documents, carriers.name, { leftUntold: true }, byName, null, 1)
    if (!carrier) return { state: null, done: 0, more: false }
    // a place that it holds again, admitted anew, is not one to be told of
    const coming = carrier.place === null ? await comingTo(documents, carrier, now(), place) : []
    for (const { _id } of coming) await tell(documents, _id, carrier, now())
    const isOver = coming.length < batch
    if (isOver) await carriers.updateWhere(documents, { _id: carrier._id }, { leftUntold: false })
    return { state: isOver ? null : placeOf(coming.at(-1)!, byStart), done: coming.length, more: true }
  },
}

function comingTo(documents: Documents, { _id: carrierId }: CarrierDoc, now: number, place: Place | null) {
  const where = { carrierId, start: documents.command.gt(now) }
  return after<Booking>(documents, bookings.name, where, byStart, place, batch)
}

/** Asked again in the same transaction: it may be cancelled at this moment. */
const tell = (documents: Documents, bookingId: Booking['_id'], carrier: CarrierDoc, now: number) =>
  documents.transaction(async (tx) => {
    const booking = await bookings.get(tx, bookingId)
    if (booking?.cancelledAt === null && booking.checkedInAt === null)
      await tellBooking(tx, booking, carrier, 'left', now)
  })

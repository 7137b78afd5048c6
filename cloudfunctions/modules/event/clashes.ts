import { unnamed } from '@shared/copy/booking-told'
import type { EnterpriseId } from '@shared/ids'
import type { Documents } from '../../platform/documents'
import { type Booking, bookings } from '../../store/bookings'
import { carriers } from '../../store/carriers'
import { type EventJoin, eventJoins } from '../../store/event-joins'
import { type EventDoc, events } from '../../store/events'
import { after } from '../../store/order'

const byEnd = { key: 'end', direction: 'asc' } as const
/** Nobody reads more of them. */
const most = 5
/** What ends after an event has begun, in order: of these the first few are looked at. */
const read = 50

/** The enterprise's own appointments and events at the time of an event: told, and no reason not to join. */
export async function clashesOf(documents: Documents, enterpriseId: EnterpriseId, event: EventDoc) {
  const where = { enterpriseId, end: documents.command.gt(event.start) }
  const [booked, joined] = await Promise.all([
    after<Booking>(documents, bookings.name, where, byEnd, null, read),
    after<EventJoin>(documents, eventJoins.name, where, byEnd, null, read),
  ])
  const ofBookings = booked.filter(({ start, cancelledAt }) => start < event.end && cancelledAt === null).slice(0, most)
  const ofEvents = joined
    .filter(({ start, leftAt, eventId }) => start < event.end && leftAt === null && eventId !== event._id)
    .slice(0, most)
  const [places, others] = await Promise.all([
    carriers.getAll(
      documents,
      ofBookings.map(({ carrierId }) => carrierId),
    ),
    events.getAll(
      documents,
      ofEvents.map(({ eventId }) => eventId),
    ),
  ])
  const serviceOf = ({ carrierId, serviceId }: Booking) =>
    places.get(carrierId)?.services.find(({ id }) => id === serviceId)?.name ?? unnamed.serviceName
  return [
    ...ofBookings.map((booking) => ({ title: serviceOf(booking), start: booking.start, end: booking.end })),
    ...ofEvents.flatMap(({ eventId }) => {
      const other = others.get(eventId)
      return other?.cancelledAt === null ? [{ title: other.title, start: other.start, end: other.end }] : []
    }),
  ]
}

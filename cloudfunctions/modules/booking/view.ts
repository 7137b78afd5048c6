import type { bookingView } from '@shared/contract/booking'
import type * as z from 'zod'
import { refusal } from '../../frame/context'
import type { Documents } from '../../platform/documents'
import { type Booking, bookings } from '../../store/bookings'
import { type CarrierDoc, carriers } from '../../store/carriers'
import { recordId } from '../../store/records'
import { spoken } from '../numbers'

export type BookingView = z.infer<typeof bookingView>

/** Read from the event times, never stored. */
export function bookingState(booking: Booking, now: number): BookingView['state'] {
  if (booking.cancelledAt !== null) return 'cancelled'
  if (booking.completedAt !== null) return 'done'
  if (booking.checkedInAt !== null) return 'arrived'
  return booking.end <= now ? 'past' : 'booked'
}

/** Short, to read out over the phone: month and day, then four letters of the id. */
export const bookingNumber = ({ _id, date }: Booking) => `${date.slice(5).replace('-', '')}-${spoken(_id)}`

export function viewOf(booking: Booking, carrier: CarrierDoc | undefined, now: number): BookingView {
  const { _id, slot, carrier: carrierId, service, enterprise, start, end, provisional, note, bookedAt } = booking
  const { checkedInAt, completedAt, cancelledAt } = booking
  return {
    id: _id,
    number: bookingNumber(booking),
    slot,
    carrier: carrierId,
    carrierName: carrier?.name ?? '',
    service,
    serviceName: carrier?.services.find(({ id }) => id === service)?.name ?? '',
    enterprise,
    start,
    end,
    provisional,
    state: bookingState(booking, now),
    bookedAt,
    checkedInAt,
    completedAt,
    cancelledAt,
    note,
    record: completedAt === null ? null : recordId(_id),
  }
}

export async function viewsOf(documents: Documents, found: Booking[], now: number): Promise<BookingView[]> {
  const places = await carriers.getAll(documents, [...new Set(found.map(({ carrier }) => carrier))])
  return found.map((booking) => viewOf(booking, places.get(booking.carrier), now))
}

export async function viewById(documents: Documents, id: string, now: number): Promise<BookingView> {
  const booking = await bookings.get(documents, id)
  if (!booking) throw refusal('NOT_FOUND')
  return viewOf(booking, (await carriers.get(documents, booking.carrier)) ?? undefined, now)
}

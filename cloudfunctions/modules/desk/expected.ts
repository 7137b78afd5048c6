import type { LocalDate } from '@shared/calendar/local-date'
import type { CarrierId } from '@shared/ids'
import type { Documents } from '../../platform/documents'
import { type Booking, bookings } from '../../store/bookings'

/** Those of a day's bookings that nobody has come to yet. */
export async function expectedOn(documents: Documents, carrierId: CarrierId, date: LocalDate): Promise<Booking[]> {
  const where = { carrierId, date, checkedInAt: null, cancelledAt: null }
  const expected: Booking[] = []
  for await (const booking of bookings.each(documents, where, { key: 'start', direction: 'asc' }))
    expected.push(booking)
  return expected
}

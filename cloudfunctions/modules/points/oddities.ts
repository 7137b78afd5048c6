import { relationOf } from '@shared/access/self-service'
import { odditiesOf } from '@shared/booking/oddities'
import type { oddities } from '@shared/contract/service'
import type * as z from 'zod'
import type { Documents } from '../../platform/documents'
import { bookings } from '../../store/bookings'
import { carriers } from '../../store/carriers'
import type { ServiceRecord } from '../../store/records'
import { sidesOf } from './parties'

export type Oddities = z.infer<typeof oddities>

/** What is out of the ordinary about each of these services, for who decides on it. */
export async function odditiesOfServices(
  documents: Documents,
  found: readonly ServiceRecord[],
  now: number,
): Promise<Oddities[]> {
  const [booked, places] = await Promise.all([
    bookings.getAll(
      documents,
      found.map(({ bookingId }) => bookingId),
    ),
    carriers.getAll(
      documents,
      found.map(({ carrierId }) => carrierId),
    ),
  ])
  return Promise.all(
    found.map(async (record) => {
      const [booking, carrier] = [booked.get(record.bookingId), places.get(record.carrierId)]
      const sides = carrier ? await sidesOf(documents, record, carrier, now) : null
      return {
        times: booking ? odditiesOf(booking) : [],
        colleague: sides !== null && relationOf(sides.station, sides.enterprise) === 'colleague',
      }
    }),
  )
}

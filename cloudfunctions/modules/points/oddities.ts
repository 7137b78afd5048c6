import { relationOf } from '@shared/access/self-service'
import { odditiesOf } from '@shared/booking/oddities'
import type { oddities, served } from '@shared/contract/service-views'
import type * as z from 'zod'
import type { Documents } from '../../platform/documents'
import { bookings } from '../../store/bookings'
import { carriers } from '../../store/carriers'
import type { ServiceRecord } from '../../store/records'
import { similarIn } from '../evidence/similar'
import { sidesOf } from './parties'

/** What is out of the ordinary about a service, and the times of its appointment. */
export interface Circumstances {
  oddities: z.infer<typeof oddities>
  served: z.infer<typeof served>
}

/** The circumstances of each of these services, for who decides on it. What is not known is null, never as if there were nothing. */
export async function circumstancesOf(
  documents: Documents,
  found: readonly ServiceRecord[],
  now: number,
): Promise<Circumstances[]> {
  const [similar, booked, places] = await Promise.all([
    similarIn(documents, found),
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
        oddities: {
          times: booking ? odditiesOf(booking) : [],
          similar: similar.get(record._id) ?? null,
          colleague: sides && relationOf(sides.station, sides.enterprise) === 'colleague',
        },
        served: { booking: booking ? timesOf(booking) : null, confirmedAt: record.confirmedAt },
      }
    }),
  )
}

const timesOf = ({
  bookedAt,
  start,
  end,
  checkedInAt,
  completedAt,
}: NonNullable<Circumstances['served']['booking']>) => ({
  ...{ bookedAt, start, end },
  ...{ checkedInAt, completedAt },
})

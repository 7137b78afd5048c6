import { type Relation, relationOf } from '@shared/access/self-service'
import type { PersonId } from '@shared/ids'
import type { Documents } from '../../platform/documents'
import { bookings } from '../../store/bookings'
import { carriers } from '../../store/carriers'
import { enterprises } from '../../store/enterprises'
import type { ServiceRecord } from '../../store/records'
import { tiedPeople } from '../access/tied-people'

/** How whoever rates a service is related to those who gave it (T2). */
export async function relationTo(
  documents: Documents,
  record: ServiceRecord,
  raterId: PersonId,
  now: number,
): Promise<Relation> {
  const { carrierId, enterpriseId, bookingId, completedAt, completedById, evidence } = record
  const [carrier, enterprise, booking, ofStation, ofEnterprise] = await Promise.all([
    carriers.get(documents, carrierId),
    enterprises.get(documents, enterpriseId),
    bookings.get(documents, bookingId),
    tiedPeople(documents, carrierId, completedAt, now),
    tiedPeople(documents, enterpriseId, completedAt, now),
  ])
  return relationOf(
    {
      creditCode: carrier?.operatorCode || null,
      personIds: ofStation,
      actingIds: [completedById, ...evidence.map(({ addedById }) => addedById)],
    },
    {
      creditCode: enterprise?.creditCode ?? null,
      personIds: ofEnterprise,
      actingIds: [raterId, ...(booking?.personId ? [booking.personId] : [])],
    },
  )
}

import type { Clock } from '@shared/calendar/clock'
import type { DistrictCode } from '@shared/directory/districts'
import { type AppealId, asId, type BookingId, type CarrierId, type EnterpriseId, type PersonId } from '@shared/ids'
import { collection } from './collection'

/** What an enterprise says against an absence of its own that counts, for a person of the station's district. */
export interface Appeal {
  _id: AppealId
  bookingId: BookingId
  carrierId: CarrierId
  /** the carrier's */
  district: DistrictCode
  enterpriseId: EnterpriseId
  what: 'missed' | 'late'
  text: string
  byId: PersonId
  at: number
  /** by when it is to be answered */
  clock: Clock
  waiting: boolean
  decidedAt: number | null
  decision: { upheld: boolean; reason: string; byId: PersonId } | null
}
export const appeals = collection<Appeal>('appeals')
/** One for each booking. */
export const appealId = (bookingId: BookingId) => asId<AppealId>(`appeal:${bookingId}`)

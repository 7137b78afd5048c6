import type { LocalDate } from '@shared/calendar/local-date'
import type { CandidateEnd } from '@shared/case/decide-candidate'
import type { Pledge } from '@shared/case/pledge'
import { asId, type BookingId, type CandidateId, type CarrierId, type PersonId } from '@shared/ids'
import { collection } from './collection'

/** A promise whose time ran out, for a person to look at. Which appointment, and nobody's name: neither who booked nor for whom. */
export interface Candidate {
  _id: CandidateId
  carrierId: CarrierId
  bookingId: BookingId
  /** as it was promised then */
  pledge: Pledge
  lastDay: LocalDate
  foundAt: number
  /** `byId` null: the record that keeps it has appeared */
  ended: { how: CandidateEnd; byId: PersonId | null; at: number; reason: string } | null
  /** the list's index: true until it ended */
  open: boolean
}
export const candidates = collection<Candidate>('candidates')
/** The order in which they are listed. */
export const byFinding = { key: 'foundAt', direction: 'asc' } as const
/** One for each promise and appointment, however often it is looked for. */
export const candidateId = (pledgeId: string, bookingId: BookingId) =>
  asId<CandidateId>(`candidate:${pledgeId}:${bookingId}`)

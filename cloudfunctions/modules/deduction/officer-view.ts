import { beijingDate } from '@shared/calendar/beijing'
import { handedIn } from '@shared/case/decide-proposal'
import type { openProposal } from '@shared/contract/deduction-views'
import type * as z from 'zod'
import type { Deps } from '../../platform/deps'
import type { Booking } from '../../store/bookings'
import { complaints } from '../../store/complaints'
import { enterprises } from '../../store/enterprises'
import type { Proposal } from '../../store/proposals'
import { dayNumber } from '../numbers'
import { bookingsOf, factsOf, filesOf } from './view'

type Seen = Omit<z.infer<typeof openProposal>, 'carrierName' | 'own' | 'tied'>

/** What who decides sees besides: whom it concerns, and what the system has recorded of the appointment. */
export async function officerFacts(deps: Pick<Deps, 'documents' | 'now'>, found: readonly Proposal[]): Promise<Seen[]> {
  const { documents } = deps
  const [facts, booked, named, complained] = await Promise.all([
    factsOf(deps, found),
    bookingsOf(deps, found),
    enterprises.getAll(
      documents,
      found.map(({ enterpriseId }) => enterpriseId),
    ),
    complaints.getAll(
      documents,
      found.flatMap(({ complaintId }) => complaintId ?? []),
    ),
  ])
  return found.map((proposal, i) => {
    const { enterpriseId, bookingId, complaintId, what, happenedAt, proposedAt } = proposal
    const booking = bookingId ? booked.get(bookingId) : undefined
    return {
      ...facts[i]!,
      ...{ what, proposedAt },
      files: filesOf(proposal, handedIn(proposal)),
      happenedOn: beijingDate(happenedAt),
      enterpriseName: named.get(enterpriseId)?.name ?? '',
      complaintNumber: (complaintId && complained.get(complaintId)?.number) ?? null,
      appointment: booking ? recordedOf(booking) : null,
    }
  })
}

const recordedOf = (booking: Booking) => {
  const { start, end, cancelledAt, checkedInAt, completedAt } = booking
  return { number: dayNumber(booking), start, end, cancelledAt, checkedInAt, completedAt }
}

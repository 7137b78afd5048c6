import type {
  BookingId,
  CaseId,
  ClaimId,
  ComplaintId,
  EventId,
  JoinRequestId,
  NoticeId,
  ProposalId,
  RowId,
  StationComplaintId,
  WaitId,
} from '../ids'
import type { Destination } from '../screens'

/**
 * What messages of one thread are about. A service is a matter of its booking, from when that was made to what was found of it. To a station a complaint has a name of its own, and a deduction is a matter by itself even
 * where a complaint led to it: a thread that held both would join what T4 keeps apart.
 */
export type Matter =
  | { bookingId: BookingId }
  | { waitId: WaitId }
  | { complaintId: ComplaintId }
  | { stationComplaintId: StationComplaintId }
  | { claimId: ClaimId }
  | { rowId: RowId }
  | { proposalId: ProposalId }
  | { noticeId: NoticeId }
  | { joinRequestId: JoinRequestId }
  | { caseId: CaseId }
  | { eventId: EventId }
  /** a message that stands alone */
  | { itself: string }

/** The matter that a screen shows; null: it does not tell, and who tells of one has to name it. */
export function matterOf(opens: Destination | null): Matter | null {
  switch (opens?.screen) {
    case 'ticket':
    case 'deskBooking':
      return { bookingId: opens.parameters.bookingId }
    case 'waitlist':
      return { waitId: opens.parameters.waitId }
    case 'complaint':
      return { complaintId: opens.parameters.complaintId }
    case 'claim':
      return { claimId: opens.parameters.claimId }
    case 'deduction':
      return { proposalId: opens.parameters.proposalId }
    case 'event':
      return { eventId: opens.parameters.eventId }
    case 'notice':
      return { noticeId: opens.parameters.noticeId }
    default:
      return null
  }
}

/** One text for one matter: what kind of thing it is, and which. */
export const matterKey = (matter: Matter): string => Object.entries(matter).flat().join(':')

import type {
  CaseId,
  ClaimId,
  ComplaintId,
  JoinRequestId,
  NoticeId,
  ProposalId,
  RecordId,
  RowId,
  StationComplaintId,
} from '../ids'
import type { Destination } from '../screens'

/**
 * What messages of one thread are about. To a station a complaint has a name of its own, and a deduction is a matter by itself even
 * where a complaint led to it: a thread that held both would join what T4 keeps apart.
 */
export type Matter =
  | { recordId: RecordId }
  | { complaintId: ComplaintId }
  | { stationComplaintId: StationComplaintId }
  | { claimId: ClaimId }
  | { rowId: RowId }
  | { proposalId: ProposalId }
  | { noticeId: NoticeId }
  | { joinRequestId: JoinRequestId }
  | { caseId: CaseId }
  /** a message that stands alone */
  | { itself: string }

/** The matter that a screen shows; null: the screen is a list of many, and who tells of one of them has to name it. */
export function matterOf(opens: Destination | null): Matter | null {
  switch (opens?.screen) {
    case 'record':
    case 'receivedRecord':
      return { recordId: opens.parameters.recordId }
    case 'complaint':
      return { complaintId: opens.parameters.complaintId }
    case 'claim':
      return { claimId: opens.parameters.claimId }
    case 'deduction':
      return { proposalId: opens.parameters.proposalId }
    case 'notice':
      return { noticeId: opens.parameters.noticeId }
    default:
      return null
  }
}

/** One text for one matter: what kind of thing it is, and which. */
export const matterKey = (matter: Matter): string => Object.entries(matter).flat().join(':')

import type { ComplaintGround } from './case/grounds'
import type { ComplaintQueue } from './case/queues'
import type { AskedParameters } from './directory/asked'
import type { HostKind } from './event/event'
import type {
  BookingId,
  CarrierId,
  CaseId,
  ClaimId,
  ComplaintId,
  EnterpriseId,
  EventId,
  EvidenceId,
  ListId,
  LookId,
  NoticeId,
  ProposalId,
  RecordId,
  ServiceId,
  SlotId,
  TableDraftId,
  ThreadId,
  WaitId,
} from './ids'
import type { InstrumentId } from './law/basis'
import type { StationOrder } from './points/station-orders'
import type { Narrowed, QueueState } from './queue'

/**
 * Every screen: where its page lies, its address in a browser, and what it is opened with. Navigation, links in messages and share
 * cards are made from this table alone. A screen has one name: `deskBooking` is `packages/desk/desk-booking` and `/desk-booking`.
 */
export interface Parameters {
  /** `back`, here and below: what was being done before, to return to; see `miniprogram/platform/back-to.ts` */
  desktop: { back?: string }
  invite: { back?: string }
  register: { back?: string }
  join: { back?: string }
  dispute: { back?: string }
  /** what is looked for, and on a desktop the carrier that is chosen */
  find: AskedParameters
  map: AskedParameters
  carrier: { carrierId: CarrierId }
  slots: { carrierId: CarrierId; serviceId: ServiceId }
  confirm: { carrierId: CarrierId; serviceId: ServiceId; slotId: SlotId; start: number; end: number }
  ticket: { bookingId: BookingId }
  reschedule: { bookingId: BookingId }
  waitlist: { waitId: WaitId }
  events: { carrierId?: CarrierId }
  event: { eventId: EventId }
  /** one that is there, or a new one of a host */
  eventEdit: { eventId?: EventId; hostKind?: HostKind; scope?: string }
  eventCode: { eventId: EventId }
  /** left out: the code that is scanned says which */
  eventAttend: { eventId?: EventId }
  review: { claimId?: ClaimId } & Narrowed<QueueState>
  similar: { claimId: ClaimId; evidenceId: EvidenceId; otherId: EvidenceId }
  looks: { lookId?: LookId } & Narrowed<QueueState>
  checks: { recordId?: RecordId } & Narrowed<QueueState>
  stations: { carrierId?: CarrierId; order?: StationOrder } & Omit<Narrowed<never>, 'state'>
  /** both are checked by the screen, which knows what there is */
  settings: { settingKey?: string; view?: string; sought?: string }
  whichText: { day?: string }
  cycleLedger: { carrierId: CarrierId; year?: number }
  lists: { listId?: ListId }
  recognised: { listId?: ListId }
  noticeNew: { noticeId?: NoticeId }
  notices: { noticeId?: NoticeId } & Omit<Narrowed<QueueState>, 'district'>
  complaintDesk: { complaintId?: ComplaintId; ground?: ComplaintGround } & Narrowed<ComplaintQueue>
  codes: Narrowed<QueueState>
  ratingTexts: Narrowed<QueueState>
  appeals: Narrowed<QueueState>
  /** whose roles are looked at; see `packages/access/grants/use-places.ts` */
  grants: { place?: string } & Omit<Narrowed<QueueState>, 'district'>
  /** a day other than today; `view`: the days from it on */
  desk: { day?: string; view?: 'week' }
  deskBooking: { bookingId: BookingId }
  record: { recordId: RecordId }
  /** none: a new one */
  serviceEdit: { serviceId?: ServiceId }
  claim: { claimId: ClaimId }
  deduction: { proposalId: ProposalId }
  enterprise: { enterpriseId?: EnterpriseId }
  enterpriseEdit: { enterpriseId: EnterpriseId }
  receivedRecord: { recordId: RecordId }
  complaintNew: { carrierId: CarrierId; bookingId?: BookingId }
  complaint: { complaintId: ComplaintId }
  /** `nth`: the passage that it opens at, counted from 0 */
  policy: { instrumentId: InstrumentId; nth?: number }
  notice: { noticeId: NoticeId }
  thread: { threadId: ThreadId }
  tableDraft: { draftId: TableDraftId }
  /** `procedure`: begun anew by it, of an officer about `carrierId`; `caseId`: a draft to go on with */
  apply: { procedure?: string; carrierId?: CarrierId; caseId?: CaseId }
  application: { caseId: CaseId }
  certificate: { code?: string }
  admissions: { caseId?: CaseId } & Narrowed<QueueState>
}

import type { Appeal } from '../../cloudfunctions/store/appeals'
import type { Booking } from '../../cloudfunctions/store/bookings'
import type { Candidate } from '../../cloudfunctions/store/candidates'
import type { CarrierDoc } from '../../cloudfunctions/store/carriers'
import type { CaseDoc, CaseTurn, CaseUpload, Objection } from '../../cloudfunctions/store/cases'
import type { Census } from '../../cloudfunctions/store/census'
import type { CertificateDoc } from '../../cloudfunctions/store/certificates'
import type { Claim } from '../../cloudfunctions/store/claims'
import type { Complaint } from '../../cloudfunctions/store/complaints'
import type { Enterprise, JoinRequest } from '../../cloudfunctions/store/enterprises'
import type { EventArrival } from '../../cloudfunctions/store/event-arrivals'
import type { EventJoin } from '../../cloudfunctions/store/event-joins'
import type { ShardDoc } from '../../cloudfunctions/store/event-shards'
import type { EventDoc } from '../../cloudfunctions/store/events'
import type { Fingerprint } from '../../cloudfunctions/store/fingerprints'
import type { Governance } from '../../cloudfunctions/store/governance'
import type { InboxItem } from '../../cloudfunctions/store/inbox'
import type { InspectionDoc } from '../../cloudfunctions/store/inspections'
import type { Interest } from '../../cloudfunctions/store/interests'
import type { Invite } from '../../cloudfunctions/store/invites'
import type { JournalEntry } from '../../cloudfunctions/store/journal'
import type { KeptAnswers } from '../../cloudfunctions/store/kept-answers'
import type { LedgerAlias, LedgerDoc, LedgerHead } from '../../cloudfunctions/store/ledger'
import type { LedgerDay } from '../../cloudfunctions/store/ledger-days'
import type { LifecycleEventDoc, SubjectDoc } from '../../cloudfunctions/store/lifecycle-events'
import type { ListExport } from '../../cloudfunctions/store/list-exports'
import type { Look } from '../../cloudfunctions/store/looks'
import type { NameDoc, Skeleton } from '../../cloudfunctions/store/names'
import type { Notice } from '../../cloudfunctions/store/notices'
import type { Accepts, OutboxMessage } from '../../cloudfunctions/store/outbox'
import type { Outcome, OutcomeFigures } from '../../cloudfunctions/store/outcomes'
import type { Pair } from '../../cloudfunctions/store/pairs'
import type { Person } from '../../cloudfunctions/store/people'
import type { CycleLock, ListCount, PointsList } from '../../cloudfunctions/store/points-lists'
import type { Proposal, ProposalUpload } from '../../cloudfunctions/store/proposals'
import type { QuotaDoc } from '../../cloudfunctions/store/quotas'
import type { RatingRounds } from '../../cloudfunctions/store/rating-rounds'
import type { Rating } from '../../cloudfunctions/store/ratings'
import type { ServiceRecord, Upload } from '../../cloudfunctions/store/records'
import type { RoleGrant } from '../../cloudfunctions/store/roles'
import type { Session, SignIn } from '../../cloudfunctions/store/sessions'
import type { SettingProposal, SettingsDoc } from '../../cloudfunctions/store/settings'
import type { SheetDoc } from '../../cloudfunctions/store/sheets'
import type { SnapshotDoc, SnapshotHead } from '../../cloudfunctions/store/snapshots'
import type { TableDraft } from '../../cloudfunctions/store/table-drafts'
import type { TableLine, TableVersion } from '../../cloudfunctions/store/tables'
import type { TaskDoc } from '../../cloudfunctions/store/tasks'
import type { InboxMark, Thread } from '../../cloudfunctions/store/threads'
import type { Wait } from '../../cloudfunctions/store/waits'
import type { WalkInPass } from '../../cloudfunctions/store/walk-in-passes'

/** What lies in which collection, for tests that look past the functions. */
export interface Stored {
  accepts: Accepts
  appeals: Appeal
  bookings: Booking
  carriers: CarrierDoc
  cases: CaseDoc
  'case-turns': CaseTurn
  'case-uploads': CaseUpload
  census: Census
  certificates: CertificateDoc
  claims: Claim
  complaints: Complaint
  'cycle-locks': CycleLock
  enterprises: Enterprise
  'event-arrivals': EventArrival
  'event-joins': EventJoin
  'event-shards': ShardDoc
  events: EventDoc
  fingerprints: Fingerprint
  governance: Governance
  inbox: InboxItem
  'inbox-marks': InboxMark
  interests: Interest
  inspections: InspectionDoc
  invites: Invite
  joins: JoinRequest
  journal: JournalEntry
  leases: { _id: string; until: number }
  ledger: LedgerDoc
  'ledger-aliases': LedgerAlias
  'ledger-days': LedgerDay
  'ledger-heads': LedgerHead
  'lifecycle-events': LifecycleEventDoc
  'lifecycle-subjects': SubjectDoc
  looks: Look
  limits: { _id: string; since: number; tries: number }
  names: NameDoc
  notices: Notice
  objections: Objection
  outbox: OutboxMessage
  outcomes: Outcome
  'outcome-figures': OutcomeFigures
  pairs: Pair
  people: Person
  'points-list-counts': ListCount
  'list-exports': ListExport
  'points-lists': PointsList
  proposals: Proposal
  'proposal-uploads': ProposalUpload
  candidates: Candidate
  quotas: QuotaDoc
  'rating-rounds': RatingRounds
  ratings: Rating
  records: ServiceRecord
  roles: RoleGrant
  sessions: Session
  'setting-proposals': SettingProposal
  settings: SettingsDoc
  sheets: SheetDoc
  signins: SignIn
  skeletons: Skeleton
  'snapshot-heads': SnapshotHead
  snapshots: SnapshotDoc
  'table-drafts': TableDraft
  'table-lines': TableLine
  'table-versions': TableVersion
  tasks: TaskDoc
  threads: Thread
  uploads: Upload
  waits: Wait
  'kept-answers': KeptAnswers
  'walk-in-passes': WalkInPass
}
export type Name = keyof Stored

/** A question by fields that the documents have; `a.b` reaches into one. */
export type Matching<N extends Name> = {
  [F in (keyof Stored[N] & string) | `${keyof Stored[N] & string}.${string}`]?: unknown
}

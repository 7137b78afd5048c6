declare const brand: unique symbol

/** A text that names one thing of one kind. Ids of two kinds do not mix: it does not compile. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind }

export type PersonId = Id<'person'>
export type EnterpriseId = Id<'enterprise'>
export type CarrierId = Id<'carrier'>
/** Unique within its carrier. */
export type ServiceId = Id<'service'>
export type SlotId = Id<'slot'>
/** A person or a room of a carrier, or a service that names none: what is in one session at a time. */
export type LaneId = Id<'lane'>
/** A carrier's day, as it is booked. */
export type SheetId = Id<'sheet'>
export type BookingId = Id<'booking'>
/** An enterprise that waits for a seat. */
export type WaitId = Id<'wait'>
export type QuestionId = Id<'question'>
/** An event: a talk, a salon, a roadshow. */
export type EventId = Id<'event'>
/** Some of an event's seats, in a document of their own. */
export type ShardId = Id<'shard'>
/** One enterprise's part in an event. */
export type JoinId = Id<'join'>
export type ArrivalId = Id<'arrival'>
/** A service record. */
export type RecordId = Id<'record'>
export type EvidenceId = Id<'evidence'>
export type UploadId = Id<'upload'>
export type RatingId = Id<'rating'>
/** What an enterprise was asked of a service, some time after it. */
export type OutcomeId = Id<'outcome'>
/** What an enterprise says against a no-show that counts. */
export type AppealId = Id<'appeal'>
/** An item of a points table, of those that earn and of those that deduct. */
export type ItemId = Id<'item'>
/** A points table that somebody brought. */
export type TableDraftId = Id<'table-draft'>
/** One version of a points table: `versionIdOf`. */
export type TableVersionId = Id<'table-version'>
export type ClaimId = Id<'claim'>
/** A filing that another looks at again. */
export type LookId = Id<'look'>
/** An entry of the ledger, as stored. Outside it is called by its `RowId`, which tells nothing. */
export type EntryId = Id<'entry'>
export type RowId = Id<'row'>
/** What a person is called in the chained bytes of the ledger: random, so that without the table beside it it leads to nobody. */
export type AliasId = Id<'alias'>
/** A deduction that somebody proposed. Random: what the station calls it too. */
export type ProposalId = Id<'proposal'>
export type WalkInPassId = Id<'walk-in-pass'>
/** A promise that its station seems to have broken. */
export type CandidateId = Id<'candidate'>
export type SettingProposalId = Id<'setting-proposal'>
export type ComplaintId = Id<'complaint'>
/** What a station calls a complaint: derived, so that it cannot be joined with what the complainant calls it. */
export type StationComplaintId = Id<'station-complaint'>
export type NoticeId = Id<'notice'>
export type InboxItemId = Id<'inbox-item'>
/** What one box was told of one matter. */
export type ThreadId = Id<'thread'>
export type InboxMarkId = Id<'inbox-mark'>
export type MessageId = Id<'message'>
export type GrantId = Id<'grant'>
export type InviteId = Id<'invite'>
export type JoinRequestId = Id<'join-request'>
/** Who applies and is barred: one 统一社会信用代码, whether or not anybody has registered it. */
export type OrganisationId = Id<'organisation'>
/** One run of a procedure of the lifecycle: an application, a change, a removal. */
export type CaseId = Id<'case'>
export type ObjectionId = Id<'objection'>
export type LifecycleEventId = Id<'lifecycle-event'>
/** A list that was published under a date: of those who are 培育成功. */
export type ListId = Id<'list'>
export type ListExportId = Id<'list-export'>
/** What a certificate is looked up by; random, and told to whoever it is shown to. */
export type CertificateCode = Id<'certificate'>
export type SessionId = Id<'session'>
export type SignInId = Id<'sign-in'>

/** At a border, where a text turns out to be an id: an id is made, a contract's field was checked, a URL is read. */
export const asId = <I extends Id<string>>(text: string): I => text as I

import type { Chosen } from '@shared/case/decide-deduction'
import type { ProposalEnd } from '@shared/case/decide-proposal'
import type { Occurrence } from '@shared/case/occurrence'
import type {
  BookingId,
  CandidateId,
  CarrierId,
  ComplaintId,
  EnterpriseId,
  ItemId,
  PersonId,
  ProposalId,
} from '@shared/ids'
import type { Hundredths } from '@shared/points/amount'
import type { RuleRef } from '@shared/points/ledger'
import { collection } from './collection'
import type { Evidence, Upload } from './records'

/** What somebody says happened, and why points are to be taken off for it. The station reads all of its words. */
export interface Grounds {
  what: Occurrence
  itemId: ItemId
  /** what happened */
  reason: string
  /** what shows it */
  proof: string
  /** on a ground that the text does not name: why points are taken off for it too */
  unlisted: string
  /** where the table leaves a range; null: it says how many points */
  chosen: Chosen | null
}

interface Answer {
  text: string
  byId: PersonId
  at: number
}

/** A deduction as proposed: the only way in which one begins. The station answers, and another agrees or not. */
export interface Proposal extends Grounds {
  _id: ProposalId
  /** one of a fact is open at a time */
  factKey: string
  carrierId: CarrierId
  enterpriseId: EnterpriseId
  /** what it was reported with: one of both, or both */
  bookingId: BookingId | null
  complaintId: ComplaintId | null
  /** the broken promise that it came from; null: none */
  candidateId: CandidateId | null
  happenedAt: number
  reportedAt: number
  /** it follows from a complaint that is secret from the station: neither its day nor its appointment is told there */
  secret: boolean
  /** as worked out when the station was last told of it */
  amount: Hundredths
  rule: RuleRef
  proposedById: PersonId
  /** when it was put to the station, with this amount */
  proposedAt: number
  /** how it was put before the amount changed, and what the station said to that */
  earlier: { amount: Hundredths; toldAt: number; answer: Answer | null }[]
  /** when the station was told of it its last day could still move; once it no longer can, the station hears that day */
  provisional: boolean
  /** the version of the settings that the station's time follows from */
  settings: number
  /** what the station attached */
  evidence: Evidence<string>[]
  /** taken out, the latest first */
  removed: Evidence<string>[]
  answer: Answer | null
  ended: { how: ProposalEnd; byId: PersonId; at: number; reason: string } | null
  /** the list's index: true until it ended; recomputable from `ended` */
  open: boolean
  /** by the day, and within it by an id that tells nothing: the order in which a station reads them (T4) */
  place: string
}
export const proposals = collection<Proposal>('proposals')
/** The order in which officers see them. */
export const byProposal = { key: 'proposedAt', direction: 'asc' } as const

/** A place for one file of a station's answer. */
export interface ProposalUpload extends Omit<Upload, 'recordId' | 'carrierId' | 'kind'> {
  proposalId: ProposalId
}
export const proposalUploads = collection<ProposalUpload>('proposal-uploads')

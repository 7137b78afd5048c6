import { beijingDate } from '@shared/calendar/beijing'
import type { LocalDate } from '@shared/calendar/local-date'
import type {
  AliasId,
  BookingId,
  CarrierId,
  ComplaintId,
  EntryId,
  ItemId,
  PersonId,
  ProposalId,
  RecordId,
  RowId,
} from '@shared/ids'
import { type ChainedRow, origin } from '@shared/points/chain'
import type { LedgerEntry } from '@shared/points/ledger'
import type { Reader, Tx } from '../platform/documents'
import { collection } from './collection'

/** 积分台账: append-only; a correction is a new entry (D5). `_id` is the entry's id; what explains the entry is stored with it. */
export interface LedgerDoc {
  _id: EntryId
  /** what it is called outside. The entry's id has the enterprise and the day in it, so this cannot be worked out from it (T4) */
  rowId: RowId
  /** `placeOfRow`: the order in which a station reads its ledger */
  place: string
  carrierId: CarrierId
  /** the entry's `dates.service`, of a reversal that of what it takes back: the cycle's index */
  serviceOn: LocalDate
  /** the entry's item, of a reversal that of what it takes back: the index of an item's occurrences */
  itemId: ItemId
  entry: LedgerEntry
  decidedById: PersonId
  /** who asked for it, where a second person had to agree */
  proposedById: PersonId | null
  decidedAt: number
  recordId: RecordId | null
  bookingId: BookingId | null
  complaintId: ComplaintId | null
  /** of a deduction, what it was proposed as */
  proposalId: ProposalId | null
  /** it follows from a complaint that is secret from the station: neither its day nor its appointment is told there */
  secret: boolean
  reason: string
  evidence: { kind: string; sha256: string }[]
  /** `chained.seq`: the order in which the rows were written */
  seq: number
  chained: ChainedRow
  /** the row's fingerprint: SHA-256 of the canonical text of `chained` */
  hash: string
  /** with it everything else in the row opens `chained.commitment`; erased, nothing links the two any more */
  salt: string | null
}

/** What the commitment of a row is to. */
export type CommittedRow = Omit<LedgerDoc, 'seq' | 'chained' | 'hash' | 'salt'>
export const ledger = collection<LedgerDoc>('ledger')

/** By the day of the decision, and within the day by an id that tells nothing: neither time nor order joins two lists (T4). */
export const placeOfRow = (decidedAt: number, rowId: RowId): string => `${beijingDate(decidedAt)} ${rowId}`

/** Where the chain of a carrier ends. */
export interface LedgerHead {
  _id: CarrierId
  /** of the last row; 0 and zeros before the first */
  seq: number
  hash: string
  /** how many decisions about the carrier's points were made, also those that ended in no row */
  turn: number
}
export const ledgerHeads = collection<LedgerHead>('ledger-heads')

/** What a person is called in the chain. Random, and kept apart: without this document the name leads to nobody. */
export interface LedgerAlias {
  _id: PersonId
  aliasId: AliasId
}
export const ledgerAliases = collection<LedgerAlias>('ledger-aliases')

/**
 * Before a decision that rests on what the carrier's ledger holds. A transaction that only reads the same documents as another does not
 * conflict with it; both write this one, so of two at once the second looks again, with the first one's entry there.
 */
export async function takeTurn(tx: Tx, carrierId: CarrierId): Promise<void> {
  const head = await headOf(tx, carrierId)
  await ledgerHeads.put(tx, { ...head, turn: head.turn + 1 })
}

export const headOf = async (from: Reader, carrierId: CarrierId): Promise<LedgerHead> =>
  (await ledgerHeads.get(from, carrierId)) ?? { _id: carrierId, ...origin, turn: 0 }

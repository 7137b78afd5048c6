import { beijingDate } from '@shared/calendar/beijing'
import type { LocalDate } from '@shared/calendar/local-date'
import type { BasisLine } from '@shared/contract/fields'
import type { BookingId, CarrierId, ComplaintId, EntryId, ItemId, PersonId, RecordId, RowId } from '@shared/ids'
import type { LedgerEntry } from '@shared/points/ledger'
import type { Tx } from '../platform/documents'
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
  /** it follows from a complaint that is secret from the station: neither its day nor its appointment is told there */
  secret: boolean
  reason: string
  evidence: { kind: string; sha256: string }[]
  basis: BasisLine
}
export const ledger = collection<LedgerDoc>('ledger')

/** By the day of the decision, and within the day by an id that tells nothing: neither time nor order joins two lists (T4). */
export const placeOfRow = (decidedAt: number, rowId: RowId): string => `${beijingDate(decidedAt)} ${rowId}`

/** How many decisions about a carrier's points were made. */
export interface LedgerTurn {
  _id: CarrierId
  taken: number
}
export const ledgerTurns = collection<LedgerTurn>('ledger-turns')

/**
 * Before a decision that rests on what the carrier's ledger holds. A transaction that only reads the same documents as another does not
 * conflict with it; both write this one, so of two at once the second looks again, with the first one's entry there.
 */
export async function takeTurn(tx: Tx, carrierId: CarrierId): Promise<void> {
  const turn = await ledgerTurns.get(tx, carrierId)
  await ledgerTurns.put(tx, { _id: carrierId, taken: (turn?.taken ?? 0) + 1 })
}

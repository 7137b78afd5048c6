import type { LocalDate } from '@shared/calendar/local-date'
import type { BasisLine } from '@shared/contract/fields'
import type { CarrierId, EntryId, ItemId, PersonId, RecordId } from '@shared/ids'
import type { LedgerEntry } from '@shared/points/ledger'
import type { Tx } from '../platform/documents'
import { collection } from './collection'

/** 积分台账: append-only; a correction is a new entry (D5). `_id` is the entry's id; what explains the entry is stored with it. */
export interface LedgerDoc {
  _id: EntryId
  carrierId: CarrierId
  /** the entry's `dates.service`, of a reversal that of what it takes back: the cycle's index */
  serviceOn: LocalDate
  /** the entry's item, of a reversal that of what it takes back: the index of an item's occurrences */
  itemId: ItemId
  entry: LedgerEntry
  decidedById: PersonId
  decidedAt: number
  recordId: RecordId | null
  reason: string
  evidence: { kind: string; sha256: string }[]
  basis: BasisLine
}
export const ledger = collection<LedgerDoc>('ledger')

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

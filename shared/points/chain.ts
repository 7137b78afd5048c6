import type { LocalDate } from '../calendar/local-date'
import type { AliasId, CarrierId, ItemId, RowId } from '../ids'
import type { Basis } from '../law/basis'
import type { Hundredths } from './amount'
import type { AwardEntry, DeductionEntry, LedgerEntry, RuleRef } from './ledger'

/**
 * What of a row of the ledger is chained (D5, T7): its fingerprint is the SHA-256 of the canonical text of this, which has the fingerprint of
 * the row before it. No reason, no name, and of people only a random id; docs/ledger.md says why, and what follows from it.
 */
export interface ChainedRow {
  v: 1
  carrierId: CarrierId
  /** from 1, without a gap within the carrier */
  seq: number
  /** the fingerprint of row seq − 1; of the first row 64 zeros */
  previous: string
  rowId: RowId
  kind: LedgerEntry['kind']
  /** of a reversal the row that it takes back, of which it has all but the sign of the amount */
  reversesId: RowId | null
  itemId: ItemId
  /** what it adds to the carrier's points, before caps: negative for a deduction, and for an award that is taken back */
  amount: Hundredths
  serviceOn: LocalDate
  claimOn: LocalDate
  verificationOn: LocalDate
  /** the version of the points table that made it */
  table: RuleRef
  /** the version of the city's settings that it was decided under */
  settings: number
  decidedAt: number
  byId: AliasId
  proposedById: AliasId | null
  basis: Basis
  /** SHA-256 of the salt and the canonical text of everything else in the row */
  commitment: string
}

/** What comes before the first row. */
export const origin = { seq: 0, hash: '0'.repeat(64) } as const

/** What the entry itself says in the chain. */
export const chainedPart = (entry: AwardEntry | DeductionEntry) => ({
  kind: entry.kind,
  reversesId: null,
  itemId: entry.itemId,
  amount: entry.kind === 'award' ? entry.amount : -entry.amount,
  serviceOn: entry.dates.service,
  claimOn: entry.dates.claim,
  verificationOn: entry.dates.verification,
  table: entry.rule,
})

/** What a reversal says in the chain. */
export const reversedPart = ({ rowId, itemId, amount, serviceOn, claimOn, verificationOn, table }: ChainedRow) => ({
  kind: 'reversal' as const,
  reversesId: rowId,
  amount: -amount,
  ...{ itemId, serviceOn, claimOn, verificationOn, table },
})

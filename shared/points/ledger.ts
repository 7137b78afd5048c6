import type { LocalDate } from '../calendar/local-date'
import { asId, type CarrierId, type EnterpriseId, type EntryId, type ItemId, type RecordId } from '../ids'
import type { Hundredths, Quantities } from './amount'
import type { AmountFacts } from './award-amount'
import type { Cycle } from './cycle'
import { exact } from './ratio'
import type { PointsTable } from './table'

/** The table version that made an entry, stored with it (D2). */
export interface RuleRef {
  tableId: string
  version: string
  official: boolean
}

/**
 * The three days an entry could count by, since the text does not say which (a reading decides): the day of the service or of
 * the fact, the day it was claimed or reported, the day it was verified or decided.
 */
export interface EntryDates {
  service: LocalDate
  /** the day the service was completed, where that was a later one */
  completed?: LocalDate
  claim: LocalDate
  verification: LocalDate
}

/** The day that says to which cycle an entry belongs. */
export type CountingDay = keyof EntryDates

/** The days of an award. That of completion is kept where it is a later one. */
export const awardDates = (
  { servedOn, completedOn }: { servedOn: LocalDate; completedOn: LocalDate | null },
  claim: LocalDate,
  verification: LocalDate,
): EntryDates => ({
  service: servedOn,
  ...(completedOn !== null && completedOn > servedOn && { completed: completedOn }),
  claim,
  verification,
})

export const dayBy = (dates: EntryDates, by: CountingDay): LocalDate => dates[by] ?? dates.service

/** Whether what has these days counts in a cycle, as far as no other has settled it. */
export function countsIn({ from, to, takesFrom = from }: Cycle, dates: EntryDates, by: CountingDay): boolean {
  const day = dayBy(dates, by)
  return takesFrom <= day && day <= to
}

export interface AwardEntry {
  kind: 'award'
  /** `awardId(recordId, itemId)` */
  id: EntryId
  carrierId: CarrierId
  recordId: RecordId
  itemId: ItemId
  /** whom it was for; null: nobody, as what a report of the carrier earns */
  enterpriseId: EnterpriseId | null
  /** positive */
  amount: Hundredths
  /** what the amount was worked out from, so that it can be explained, and replayed under another table */
  facts: AmountFacts
  dates: EntryDates
  rule: RuleRef
}

export interface DeductionEntry {
  kind: 'deduction'
  /** `deductionId(factKey)` */
  id: EntryId
  carrierId: CarrierId
  /** `factKeyOf` what happened */
  factKey: string
  itemId: ItemId
  /** the enterprise concerned, where there is one */
  enterpriseId: EnterpriseId | null
  /** positive: what is taken off */
  amount: Hundredths
  facts: DeductionAmountFacts
  dates: EntryDates
  rule: RuleRef
}

/** What a deduction's amount was worked out from. */
export interface DeductionAmountFacts {
  quantities: Quantities
  /** the station's earlier deductions of this item in the cycle, not reversed */
  deductionsBefore: number
  /** the reviewer's choice, where the item leaves a range; else null */
  chosen: Hundredths | null
}

/** A correction (D5): takes back one entry; the entry itself stays and is shown. */
export interface ReversalEntry {
  kind: 'reversal'
  /** `reversalId(reversedId)`: an entry is reversed once */
  id: EntryId
  carrierId: CarrierId
  reversedId: EntryId
}

/** What earns or costs points, as long as nothing takes it back. */
export type EntryInForce = AwardEntry | DeductionEntry

export type LedgerEntry = EntryInForce | ReversalEntry

/** One award per service record and item, ever (D1): the id is the guard. */
export const awardId = (recordId: RecordId, itemId: ItemId) => asId<EntryId>(`award:${recordId}:${itemId}`)

export const ruleOf = ({ id, version, official }: PointsTable): RuleRef => ({ tableId: id, version, official })

export const reversalId = (entryId: EntryId) => asId<EntryId>(`reversal:${entryId}`)

/** The award or the deduction that a reversal is about in the end, however often it was taken back and put in force again. */
export const rootIdOf = ({ reversedId }: ReversalEntry) => asId<EntryId>(reversedId.replace(/^(reversal:)+/, ''))

/**
 * The awards and deductions in force. A reversal may itself be reversed; then the entry is in force again.
 * @param entries the ledger of one carrier, in any order
 * @throws RangeError when an id comes twice, entries of two carriers are mixed, a reversal is not that of an
 *   entry here, or an amount is not a positive integer
 */
export function entriesInForce(entries: readonly LedgerEntry[]): EntryInForce[] {
  const ids = new Set<EntryId>()
  const reversals: ReversalEntry[] = []
  const rest: EntryInForce[] = []
  for (const entry of entries) {
    ids.add(entry.id)
    if (entry.carrierId !== entries[0]!.carrierId) throw new RangeError('entries of several carriers')
    if (entry.kind === 'reversal') reversals.push(entry)
    else if (exact(entry.amount) > 0) rest.push(entry)
    else throw new RangeError(`${entry.id} is not positive`)
  }
  if (ids.size !== entries.length) throw new RangeError('two entries have one id')
  for (const { id, reversedId } of reversals) {
    if (!ids.has(reversedId) || id !== reversalId(reversedId)) throw new RangeError(`${id} reverses an unknown entry`)
  }
  const reversed = new Set(reversals.map(({ reversedId }) => reversedId))
  const inForce = (id: EntryId): boolean => !reversed.has(id) || !inForce(reversalId(id))
  return reversals.length === 0 ? rest : rest.filter(({ id }) => inForce(id))
}

/** Without reversals of entries that are not among these: what a cycle counts is read without those of others. */
export function withoutStrayReversals(entries: readonly LedgerEntry[]): LedgerEntry[] {
  const known = new Map(entries.map((entry) => [entry.id, entry]))
  const rooted = (entry: LedgerEntry | undefined): boolean =>
    entry !== undefined && (entry.kind !== 'reversal' || rooted(known.get(entry.reversedId)))
  return entries.filter(rooted)
}

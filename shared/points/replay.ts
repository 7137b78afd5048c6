import type { CarrierId, EntryId } from '../ids'
import { type AmountProblem, amountOf, type Hundredths, withOccurrence } from './amount'
import { awardAmount } from './award-amount'
import { isWithin } from './cycle'
import type { StandingFacts } from './figures'
import { type AwardEntry, type DeductionEntry, entriesInForce, type LedgerEntry, ruleOf } from './ledger'
import type { Readings } from './readings'
import { standing } from './standing'
import { deductionItemOf, itemOf, type PointsTable } from './table'

/** What a cycle would look like for one station under another table (D2). A trial: the ledger stays as it is (T17). */
export interface Replay {
  carrierId: CarrierId
  before: Hundredths
  after: Hundredths
  /** crosses the pass mark, up or down */
  crosses: 'up' | 'down' | null
  /** entries that get nothing under the other table */
  dropped: readonly { id: EntryId; why: 'ITEM_UNKNOWN' | AmountProblem['problem'] }[]
}

/**
 * Old against new total. `before` adds up the amounts as decided; `after` works each entry in force out again from its own facts.
 * @param facts the station's ledger with the tables in force
 */
export function replay(carrierId: CarrierId, facts: StandingFacts, other: PointsTable, readings: Readings): Replay {
  const old = standing(facts, readings)
  const repriced = entriesInForce(facts.entries)
    .filter((entry) => isWithin(facts.cycle, entry.dates[readings.countingDate]))
    .map((entry) => ({ entry, worth: worthUnder(other, entry) }))
  const entries = repriced.flatMap(({ entry, worth }): LedgerEntry[] =>
    'points' in worth ? [{ ...entry, amount: worth.points, rule: ruleOf(other) }] : [],
  )
  const now = standing({ ...facts, entries, tables: [other] }, readings)
  return {
    carrierId,
    before: old.total,
    after: now.total,
    crosses: old.passed === now.passed ? null : now.passed ? 'up' : 'down',
    dropped: repriced.flatMap(({ entry, worth }) => ('problem' in worth ? [{ id: entry.id, why: worth.problem }] : [])),
  }
}

function worthUnder(
  table: PointsTable,
  entry: AwardEntry | DeductionEntry,
): { points: Hundredths } | AmountProblem | { problem: 'ITEM_UNKNOWN' } {
  if (entry.kind === 'award') {
    const item = itemOf(table, entry.itemId)
    return item ? awardAmount(item, entry.facts) : { problem: 'ITEM_UNKNOWN' }
  }
  const { quantities, deductionsBefore, chosen } = entry.facts
  const item = deductionItemOf(table, entry.itemId)
  return item
    ? amountOf(item.amount, withOccurrence(quantities, deductionsBefore), chosen)
    : { problem: 'ITEM_UNKNOWN' }
}

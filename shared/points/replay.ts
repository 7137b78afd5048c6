import type { CarrierId, EntryId, ItemId } from '../ids'
import { type AmountProblem, amountOf, type Hundredths, withOccurrence } from './amount'
import { type AmountFacts, awardAmount } from './award-amount'
import type { StandingFacts } from './figures'
import { countsIn, type EntryInForce, entriesInForce, type LedgerEntry, ruleOf } from './ledger'
import { itemUnder, type Mapping } from './mapping'
import type { Readings } from './readings'
import { countingDay } from './scale'
import { standing } from './standing'
import { deductionItemOf, itemOf, type PointsTable, versionOn } from './table'

/** What a cycle would look like for one station under another table (D2). A trial: the ledger stays as it is (T17). */
export interface Replay {
  carrierId: CarrierId
  before: Hundredths
  after: Hundredths
  /** crosses the pass mark, up or down */
  crosses: 'up' | 'down' | null
  /** what other amounts come to, by the old item, before any cap and scaling; deductions are negative */
  moved: readonly { itemId: ItemId; entries: number; points: Hundredths }[]
  /** entries that get nothing under the other table: every one of them is named */
  dropped: readonly { id: EntryId; itemId: ItemId; why: Drop }[]
}

/** `MAPPED_TO_NONE`: a person said that the item has none there. `ITEM_UNKNOWN`: nobody has said anything. */
export type Drop = 'MAPPED_TO_NONE' | 'ITEM_UNKNOWN' | AmountProblem['problem']

/** What the service records say, where they say more than what the old table asked for. */
export type RecordFacts = ReadonlyMap<string, Pick<AmountFacts, 'quantities' | 'mode'>>

interface Repriced {
  entry: EntryInForce
  worth: { itemId: ItemId; points: Hundredths } | { why: Drop }
}

/**
 * Old against new total. `before` adds up the amounts as decided; `after` works each entry in force out again, from its record and under
 * the item that a person said it is. Where several old items are one new one, an entry is the later occurrence of the other's earlier ones.
 * @param facts the station's ledger with the tables in force
 */
export function replay(
  carrierId: CarrierId,
  facts: StandingFacts,
  other: PointsTable,
  readings: Readings,
  { mapping, records }: { mapping: Mapping; records: RecordFacts } = { mapping: {}, records: new Map() },
): Replay {
  // of the first table of a kind there is nothing before
  const old = versionOn(facts.tables, facts.cycle.to) ? standing(facts, readings) : { total: 0, passed: false }
  const by = countingDay(readings)
  const inCycle = entriesInForce(facts.entries).filter(({ dates }) => countsIn(facts.cycle, dates, by))
  const merged = mergedBefore(inCycle, other, mapping)
  const repriced = inCycle.map(
    (entry): Repriced => ({ entry, worth: worthUnder(other, entry, mapping, records, merged.get(entry.id) ?? 0) }),
  )
  const entries = repriced.flatMap(({ entry, worth }): LedgerEntry[] =>
    'points' in worth ? [{ ...entry, itemId: worth.itemId, amount: worth.points, rule: ruleOf(other) }] : [],
  )
  const now = standing({ ...facts, entries, tables: [other] }, readings)
  return {
    carrierId,
    before: old.total,
    after: now.total,
    crosses: old.passed === now.passed ? null : now.passed ? 'up' : 'down',
    moved: movedIn(repriced),
    dropped: repriced.flatMap(({ entry: { id, itemId }, worth }) =>
      'why' in worth ? [{ id, itemId, why: worth.why }] : [],
    ),
  }
}

const halfOf = ({ kind }: EntryInForce) => (kind === 'award' ? 'items' : 'deductions')

function worthUnder(
  table: PointsTable,
  entry: EntryInForce,
  mapping: Mapping,
  records: RecordFacts,
  more: number,
): Repriced['worth'] {
  const itemId = itemUnder(table, halfOf(entry), entry.itemId, mapping)
  if (itemId === null) return { why: Object.hasOwn(mapping, entry.itemId) ? 'MAPPED_TO_NONE' : 'ITEM_UNKNOWN' }
  const amount =
    entry.kind === 'award' ? awarded(table, itemId, entry, records, more) : deducted(table, itemId, entry, more)
  return 'points' in amount ? { itemId, points: amount.points } : { why: amount.problem }
}

function awarded(
  table: PointsTable,
  itemId: ItemId,
  { facts, recordId }: EntryInForce & { kind: 'award' },
  records: RecordFacts,
  more: number,
) {
  const own = { ...facts, ...records.get(recordId), awardsBefore: facts.awardsBefore + more }
  return awardAmount(itemOf(table, itemId)!, own)
}

function deducted(table: PointsTable, itemId: ItemId, { facts }: EntryInForce & { kind: 'deduction' }, more: number) {
  const quantities = withOccurrence(facts.quantities, facts.deductionsBefore + more)
  return amountOf(deductionItemOf(table, itemId)!.amount, quantities, facts.chosen)
}

/** Of each entry, how many were decided before it of other old items that are the same new one. */
function mergedBefore(entries: readonly EntryInForce[], other: PointsTable, mapping: Mapping): Map<EntryId, number> {
  const seen = new Map<string, Map<ItemId, number>>()
  const inOrder = [...entries].sort((a, b) => (a.dates.verification + a.id < b.dates.verification + b.id ? -1 : 1))
  return new Map(
    inOrder.map((entry) => {
      const key = `${entry.kind} ${itemUnder(other, halfOf(entry), entry.itemId, mapping)}`
      const counts = seen.get(key) ?? new Map<ItemId, number>()
      seen.set(key, counts)
      const others = [...counts].reduce((sum, [itemId, count]) => (itemId === entry.itemId ? sum : sum + count), 0)
      counts.set(entry.itemId, (counts.get(entry.itemId) ?? 0) + 1)
      return [entry.id, others]
    }),
  )
}

function movedIn(repriced: readonly Repriced[]): Replay['moved'] {
  const moved = new Map<ItemId, { entries: number; points: Hundredths }>()
  for (const { entry, worth } of repriced) {
    const points = ('points' in worth ? worth.points : 0) - entry.amount
    if (points === 0) continue
    const before = moved.get(entry.itemId) ?? { entries: 0, points: 0 }
    const signed = entry.kind === 'award' ? points : -points
    moved.set(entry.itemId, { entries: before.entries + 1, points: before.points + signed })
  }
  return [...moved].map(([itemId, sum]) => ({ itemId, ...sum }))
}

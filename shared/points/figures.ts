import type { LocalDate } from '../calendar/local-date'
import { type Hundredths, inHundredths } from './amount'
import { applyCaps, type Countable, type Counted } from './caps'
import { type Cycle, isWithin } from './cycle'
import { factorOf } from './factor'
import { type AwardEntry, type DeductionEntry, entriesInForce, type LedgerEntry } from './ledger'
import { exact, one, type Ratio, roundHalfUp } from './ratio'
import type { Readings } from './readings'
import { type Cap, deductionItemOf, itemOf, type PointsTable, versionOn } from './table'

export interface StandingFacts {
  /** of one carrier, in any order: at least all that any reading counts in the cycle, with their reversals */
  entries: readonly LedgerEntry[]
  /** every version under which an entry of the cycle may have been made */
  tables: readonly PointsTable[]
  cycle: Cycle
  /** the day the carrier became a 培育对象 */
  admittedOn: LocalDate
}

/** An exact amount of hundredths, `num / den`; `num` may be 0. */
export interface Exact {
  num: number
  den: number
}

export interface Figures {
  factor: Ratio
  deductionFactor: Ratio
  /** what was awarded, before any cap */
  raw: Hundredths
  awards: readonly Counted[]
  deductions: readonly Counted[]
  /** after the table's caps */
  capped: Exact
  /** after the ceiling, which comes before or after the scaling */
  ceilinged: Exact
  /** after the scaling, which comes before or after the ceiling */
  scaled: Exact
  /** what the deductions take off, after their caps and scaling */
  deducted: Exact
  total: Exact
  passed: boolean
}

/**
 * Adds up one cycle of one station under one set of readings, exactly: nothing is rounded on the way.
 * @throws RangeError when an entry names an item that the table does not have: counting it as zero would be a wrong decision
 */
export function figuresOf({ entries, tables, cycle, admittedOn }: StandingFacts, readings: Readings): Figures {
  const table = tableOfCycle(tables, cycle)
  const factor = factorOf(cycle, admittedOn, readings)
  const deductionFactor = readings.deductionsScale === 'scaled' ? factor : one
  const inCycle = entriesInForce(entries).filter((entry) => isWithin(cycle, entry.dates[readings.countingDate]))
  const ofKind = (kind: LedgerEntry['kind']) =>
    inCycle
      .filter((entry) => entry.kind === kind)
      .map((entry) => countable(entry, tableOfEntry(tables, entry), readings))
  const awarded = ofKind('award')
  const awards = applyCaps(awarded, [...oneOffCaps(table), ...table.caps], { factor, cycleCaps: readings.itemCaps })
  const deductions = applyCaps(ofKind('deduction'), table.deductionCaps, {
    factor: deductionFactor,
    cycleCaps: readings.itemCaps,
  })

  const { num, den } = factor
  const units = sum(awards)
  const first = readings.totalCap === 'before'
  const kept = table.total === null ? units : Math.min(units, exact(table.total * (first ? num : den)))
  // unscaled deductions come in whole hundredths: bring them to the same denominator
  const off = exact(sum(deductions) * (den / deductionFactor.den))
  const total = { num: Math.max(0, kept - off), den }
  return {
    factor,
    deductionFactor,
    raw: awarded.reduce((all, entry) => all + entry.points, 0),
    awards,
    deductions,
    capped: { num: units, den: num },
    ceilinged: { num: kept, den: first ? num : den },
    scaled: { num: first ? kept : units, den },
    deducted: { num: off, den },
    total,
    passed:
      table.passMark !== null && reaches(total, table.passMark, cycle.shortened && readings.comparison === 'rounded'),
  }
}

/** 达到: reaching the pass mark is enough. Rounding to a tenth first is a reading of the scaling sentence, so of a short cycle only. */
function reaches({ num, den }: Exact, threshold: Hundredths, rounded: boolean): boolean {
  return rounded ? roundHalfUp(num, den * TENTH) * TENTH >= threshold : num >= exact(threshold * den)
}
const TENTH = inHundredths(1) / 10

/** The version by whose total and pass mark a cycle is judged: the one in force when it ends. */
export function tableOfCycle(tables: readonly PointsTable[], { to }: Cycle): PointsTable {
  const table = versionOn(tables, to)
  if (!table) throw new RangeError(`no points table on ${to}`)
  return table
}

function tableOfEntry(tables: readonly PointsTable[], { id, rule }: AwardEntry | DeductionEntry): PointsTable {
  const table = tables.find((each) => each.id === rule.tableId && each.version === rule.version)
  if (!table) throw new RangeError(`${id}: no points table ${rule.tableId} ${rule.version}`)
  return table
}

function countable(entry: AwardEntry | DeductionEntry, table: PointsTable, readings: Readings): Countable {
  const { id, enterpriseId, itemId, amount: points } = entry
  const known = entry.kind === 'award' ? itemOf(table, itemId) : deductionItemOf(table, itemId)
  if (!known) throw new RangeError(`${id}: ${table.id} ${table.version} has no ${entry.kind} item ${itemId}`)
  return {
    id,
    itemId,
    classId: 'classId' in known ? known.classId : null,
    enterpriseId,
    date: entry.dates[readings.countingDate],
    points,
  }
}

function oneOffCaps(table: PointsTable): Cap[] {
  return table.items
    .filter((item) => item.once !== null)
    .map((item) => ({ id: `once:${item.id}`, level: { itemId: item.id }, per: [], limit: { times: 1 } }))
}

function sum(counted: readonly Counted[]): number {
  return exact(counted.reduce((all, { units }) => all + units, 0))
}

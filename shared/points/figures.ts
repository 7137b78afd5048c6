import type { LocalDate } from '../calendar/local-date'
import { type Hundredths, inHundredths } from './amount'
import type { Cycle } from './cycle'
import { factorOf } from './factor'
import type { LedgerEntry } from './ledger'
import { exact, one, type Ratio, roundHalfUp } from './ratio'
import type { Readings } from './readings'
import { type PointsTable, versionOn } from './table'
import { type Half, type Tally, tallying } from './tally'

export interface StandingFacts {
  /** of one carrier, in any order: at least all that any reading counts in the cycle, with their reversals */
  entries: readonly LedgerEntry[]
  /** every version under which an entry of the cycle may have been made; those that begin after it do not matter */
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
  awards: Tally
  deductions: Tally
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
 * Adds up one cycle of one station, exactly: nothing is rounded on the way. Reading after reading may be asked for; what two of them
 * have in common is done once.
 * @throws RangeError when an entry names an item or a version that is not there: counting it as zero would be a wrong decision
 */
export const figuring = (facts: StandingFacts): ((readings: Readings) => Figures) => figuresBy(facts, tallying(facts))

/** The same, of entries that are tallied elsewhere. */
export function figuresBy(
  { tables, cycle, admittedOn }: Omit<StandingFacts, 'entries'>,
  tally: (half: Half, factor: Ratio, readings: Readings) => Tally,
): (readings: Readings) => Figures {
  const judges = { last: lastOf(tables, cycle), first: firstOf(tables, cycle) }
  return (readings) => {
    const table = judges[readings.markAcrossVersions]
    const factor = factorOf(cycle, admittedOn, readings)
    const deductionFactor = readings.deductionsScale === 'scaled' ? factor : one
    const awards = tally('award', factor, readings)
    const deductions = tally('deduction', deductionFactor, readings)

    const { num, den } = factor
    const units = awards.run.sum
    const first = readings.totalCap === 'before'
    const kept = table.total === null ? units : Math.min(units, exact(table.total * (first ? num : den)))
    // unscaled deductions come in whole hundredths: bring them to the same denominator
    const off = exact(deductions.run.sum * (den / deductionFactor.den))
    const total = { num: Math.max(0, kept - off), den }
    return {
      factor,
      deductionFactor,
      raw: awards.run.raw,
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
}

/** The version by whose total and pass mark a cycle is judged. */
export const tableOfCycle = (
  tables: readonly PointsTable[],
  cycle: Cycle,
  { markAcrossVersions }: Pick<Readings, 'markAcrossVersions'>,
): PointsTable => (markAcrossVersions === 'last' ? lastOf : firstOf)(tables, cycle)

function lastOf(tables: readonly PointsTable[], { to }: Cycle): PointsTable {
  const table = versionOn(tables, to)
  if (!table) throw new RangeError(`no points table on ${to}`)
  return table
}

/** Where there was none when the cycle began: the first that began within it. */
function firstOf(tables: readonly PointsTable[], cycle: Cycle): PointsTable {
  const earlier = (one: PointsTable, other: PointsTable) => (other.effectiveFrom < one.effectiveFrom ? other : one)
  return versionOn(tables, cycle.from) ?? tables.reduce(earlier, lastOf(tables, cycle))
}

/** Whether it is the same by every version. */
export const isSettledAcross = (tables: readonly PointsTable[], cycle: Cycle, of: 'total' | 'passMark'): boolean =>
  lastOf(tables, cycle)[of] === firstOf(tables, cycle)[of]

/** 达到: reaching the pass mark is enough. Rounding to a tenth first is a reading of the scaling sentence, so of a short cycle only. */
function reaches({ num, den }: Exact, passMark: Hundredths, rounded: boolean): boolean {
  return rounded ? roundHalfUp(num, den * TENTH) * TENTH >= passMark : num >= exact(passMark * den)
}
const TENTH = inHundredths(1) / 10

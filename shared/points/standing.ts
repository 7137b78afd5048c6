import type { EntryId } from '../ids'
import type { Basis, ReadingBasis } from '../law/basis'
import type { Hundredths } from './amount'
import { uncut } from './caps'
import { type Exact, type Figures, figuring, type StandingFacts, tableOfCycle } from './figures'
import { type Ratio, roundHalfUp } from './ratio'
import { type ReadingAxis, type Readings, readingBasis, singleChanges } from './readings'
import type { PointsTable } from './table'
import type { Tally } from './tally'
import { markBasis, type Step, workingOf } from './working'

/** Where a station stands in a cycle (D1, D3, D5). Amounts are hundredths rounded for showing; `passed` is decided on `exact`. */
export interface Standing {
  raw: Hundredths
  capped: Hundredths
  scaled: Hundredths
  deducted: Hundredths
  total: Hundredths
  exact: Exact
  /** null: the table has none */
  threshold: Hundredths | null
  ceiling: Hundredths | null
  passed: boolean
  factor: Ratio
  readings: Readings
  /** how it was worked out, in order */
  working: readonly Step[]
  /** what of each entry counts before scaling, and the cap that cut it; `once:{item}` for a one-off item */
  entries: readonly EntryShare[]
  /** each other reading, taken alone, that would give another total or another outcome */
  otherReadings: readonly OtherReading[]
}

export interface EntryShare {
  id: EntryId
  counts: Hundredths
  limitedBy: string | null
}

export interface OtherReading {
  axis: ReadingAxis
  /** the name of the reading on that axis, as in `readings` */
  reading: string
  total: Hundredths
  passed: boolean
  basis: ReadingBasis
}

/**
 * Adds up a station's cycle and says how.
 * @throws RangeError on a ledger that cannot be read under this table (see `entriesInForce`, `figuresOf`)
 */
export function standing(facts: StandingFacts, readings: Readings): Standing {
  const figuresOf = figuring(facts)
  const figures = figuresOf(readings)
  const { total: ceiling, passMark: threshold } = tableOfCycle(facts.tables, facts.cycle, readings)
  return {
    raw: figures.raw,
    capped: shown(figures.capped),
    scaled: shown(figures.scaled),
    deducted: shown(figures.deducted),
    total: shown(figures.total),
    exact: figures.total,
    threshold,
    ceiling,
    passed: figures.passed,
    factor: figures.factor,
    readings,
    working: workingOf(figures, facts, readings),
    entries: shares(figures),
    otherReadings: otherReadings(figures, figuresOf, readings),
  }
}

/** Every entry of the cycle with its share, awards first. */
export function shares({ awards, deductions, factor, deductionFactor }: Figures): EntryShare[] {
  return [...sharesOf(awards, factor.num), ...sharesOf(deductions, deductionFactor.num)]
}

function sharesOf({ sheet, run, caps }: Tally, den: number): EntryShare[] {
  return sheet.entries.map(({ id }, i) => {
    const cap = run.cutBy[i]!
    return { id, counts: roundHalfUp(run.units[i]!, den), limitedBy: cap === uncut ? null : caps[cap]!.id }
  })
}

function otherReadings(own: Figures, figuresOf: (readings: Readings) => Figures, readings: Readings): OtherReading[] {
  return singleChanges(readings)
    .map(({ axis, readings: changed }) => ({ axis, changed, figures: figuresOf(changed) }))
    .filter(({ figures }) => figures.passed !== own.passed || !equal(figures.total, own.total))
    .map(({ axis, changed, figures }) => ({
      axis,
      reading: changed[axis],
      total: shown(figures.total),
      passed: figures.passed,
      basis: readingBasis(axis, changed),
    }))
}

function equal(a: Exact, b: Exact): boolean {
  return a.num * b.den === b.num * a.den
}

/** On what it stands that a station has passed or not: a reading, where another would have it otherwise; or the mark. */
export function outcomeBasis({ passed, readings, otherReadings }: Standing, table: PointsTable): Basis {
  const other = otherReadings.find((each) => each.passed !== passed)
  return other ? readingBasis(other.axis, readings) : markBasis(table)
}

/** Rounded for showing. */
export function shown({ num, den }: Exact): Hundredths {
  return roundHalfUp(num, den)
}

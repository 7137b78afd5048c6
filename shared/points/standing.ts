import type { EntryId } from '../ids'
import type { ReadingBasis } from '../law/basis'
import type { Hundredths } from './amount'
import { type Exact, type Figures, figuresOf, type StandingFacts, tableOfCycle } from './figures'
import { type Ratio, roundHalfUp } from './ratio'
import { type ReadingAxis, type Readings, readingBasis, singleChanges } from './readings'
import { type Step, workingOf } from './working'

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
  const figures = figuresOf(facts, readings)
  const { total: ceiling, passMark: threshold } = tableOfCycle(facts.tables, facts.cycle)
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
    otherReadings: otherReadings(figures, facts, readings),
  }
}

function shares({ awards, deductions, factor, deductionFactor }: Figures): EntryShare[] {
  const share = (den: number) => (counted: Figures['awards'][number]) => ({
    id: counted.entry.id,
    counts: roundHalfUp(counted.units, den),
    limitedBy: counted.limitedBy,
  })
  return [...awards.map(share(factor.num)), ...deductions.map(share(deductionFactor.num))]
}

function otherReadings(own: Figures, facts: StandingFacts, readings: Readings): OtherReading[] {
  return singleChanges(readings)
    .map(({ axis, readings: changed }) => ({ axis, changed, figures: figuresOf(facts, changed) }))
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

function shown({ num, den }: Exact): Hundredths {
  return roundHalfUp(num, den)
}

import { kinds } from '../directory/kinds'
import { type Basis, operator } from '../law/basis'
import { deduction } from '../law/g26/deductions'
import { passMark, totalPoints, verification } from '../law/g26/points'
import { productRules } from '../law/product-rules'
import type { Hundredths } from './amount'
import { type Exact, type Figures, type StandingFacts, tableOfCycle } from './figures'
import { listsOf } from './lists-of'
import { type Ratio, roundHalfUp } from './ratio'
import { type ReadingAxis, type Readings, readingBasis } from './readings'
import type { PointsTable } from './table'

/** One line of the working (D5): the amount after it, exact and as shown, what was applied, and its basis. */
export interface Step {
  step: 'raw' | 'capped' | 'scaled' | 'ceiling' | 'deducted' | 'total' | 'compared'
  value: Hundredths
  exact: Exact
  /** the factor of `scaled` and `deducted`; null: nothing was scaled */
  factor: Ratio | null
  /** the ceiling of `ceiling`, the pass mark of `compared` */
  limit: Hundredths | null
  basis: Basis
}

/**
 * The steps in the order in which the readings apply them; a full cycle has no `scaled`, a table without a total or a pass mark not the
 * step of that. The text speaks of the points of some kinds alone: for others every step stands on their table.
 */
export function workingOf(figures: Figures, { tables, cycle }: StandingFacts, readings: Readings): Step[] {
  const table = tableOfCycle(tables, cycle)
  const { factor, deductionFactor } = figures
  const spokenOf = listsOf(table.kind)?.passed === passMark.basis
  const written = (text: Basis) => (spokenOf ? text : tableBasis(table))
  // in a full cycle the readings about scaling decide nothing, so the step rests on the text itself
  const either = (axis: ReadingAxis, text: Basis) => (cycle.shortened ? readingBasis(axis, readings) : written(text))
  const scaled = step('scaled', figures.scaled, readingBasis('factor', readings), { factor })
  const capped = step('ceiling', figures.ceilinged, either('totalCap', totalPoints.basis), { limit: table.total })
  const middle = readings.totalCap === 'before' ? [capped, scaled] : [scaled, capped]
  const steps = [
    step('raw', { num: figures.raw, den: 1 }, written(verification.basis)),
    step('capped', figures.capped, either('itemCaps', tableBasis(table))),
    ...middle,
    step('deducted', figures.deducted, either('deductionsScale', deduction.basis), { factor: deductionFactor }),
    // that deductions come off what stays under the ceiling, and stop at zero, no text says
    step('total', figures.total, productRules.total),
    step('compared', figures.total, either('comparison', passMark.basis), { limit: table.passMark }),
  ]
  const left: Partial<Record<Step['step'], boolean>> = {
    scaled: !cycle.shortened,
    ceiling: table.total === null,
    compared: table.passMark === null,
  }
  return steps.filter(({ step }) => !left[step])
}

/** The basis of an imported table is the operator; the shipped one is our own example and never looks like law. */
export function tableBasis(table: PointsTable): Basis {
  return table.official ? operator(`${kinds[table.kind].label}积分规则表`, null) : productRules.sampleTable
}

function step(
  name: Step['step'],
  exact: Exact,
  basis: Basis,
  applied: { factor?: Ratio; limit?: Hundredths | null } = {},
): Step {
  const { factor = null, limit = null } = applied
  return { step: name, value: roundHalfUp(exact.num, exact.den), exact, factor, limit, basis }
}

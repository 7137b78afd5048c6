import { kinds } from '../directory/kinds'
import { type Basis, operator } from '../law/basis'
import { deduction } from '../law/g26/deductions'
import { everyCycle, passMark, totalPoints, verification } from '../law/g26/points'
import { productRules } from '../law/product-rules'
import { type Hundredths, inHundredths } from './amount'
import { uncut } from './caps'
import { type Exact, type Figures, isSettledAcross, type StandingFacts, tableOfCycle } from './figures'
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
  /** of a pass mark that its table sets: the sentence that asks for one */
  beside: Basis | null
}

/**
 * The steps in the order in which the readings apply them; a full cycle has no `scaled`, a table without a total or a pass mark not the
 * step of that. The text speaks of the stations' points alone, and of its own two figures: for other kinds every step stands on their
 * table, and so do a total and a pass mark that are not the text's.
 */
export function workingOf(figures: Figures, { tables, cycle }: StandingFacts, readings: Readings): Step[] {
  const table = tableOfCycle(tables, cycle, readings)
  const { factor, deductionFactor } = figures
  const written = (text: Basis) => (isSpokenOf(table) ? text : tableBasis(table))
  // in a full cycle the readings about scaling decide nothing, so the step rests on the text itself
  const either = (axis: ReadingAxis, otherwise: Basis) => (cycle.shortened ? readingBasis(axis, readings) : otherwise)
  const scaled = step('scaled', figures.scaled, readingBasis('factor', readings), { factor })
  // which version's figure it is comes before how it is applied
  const across = (of: 'total' | 'passMark', otherwise: Basis) =>
    isSettledAcross(tables, cycle, of) ? otherwise : readingBasis('markAcrossVersions', readings)
  const ceiling = across('total', either('totalCap', figureBasis(table, 'total')))
  const capped = step('ceiling', figures.ceilinged, ceiling, { limit: table.total })
  const middle = readings.totalCap === 'before' ? [capped, scaled] : [scaled, capped]
  const steps = [
    step('raw', { num: figures.raw, den: 1 }, written(verification.basis)),
    step('capped', figures.capped, byOrder(figures) ? productRules.capsInOrder : either('itemCaps', tableBasis(table))),
    ...middle,
    step('deducted', figures.deducted, either('deductionsScale', written(deduction.basis)), {
      factor: deductionFactor,
    }),
    // that deductions come off what stays under the ceiling, and stop at zero, no text says
    step('total', figures.total, productRules.total),
    step('compared', figures.total, across('passMark', either('comparison', markBasis(table))), {
      limit: table.passMark,
      beside: isSpokenOf(table) && markBasis(table).kind !== 'article' ? everyCycle.basis : null,
    }),
  ]
  const left: Partial<Record<Step['step'], boolean>> = {
    scaled: !cycle.shortened,
    ceiling: table.total === null,
    compared: table.passMark === null,
  }
  return steps.filter(({ step }) => !left[step])
}

/** The text speaks of the stations' points alone. */
const isSpokenOf = ({ kind }: PointsTable): boolean => kind === 'station'

/** Of a table's total or pass mark: the text's where it is the figure that the text has for the stations. */
function figureBasis(table: PointsTable, of: 'total' | 'passMark'): Basis {
  const text = of === 'total' ? totalPoints : passMark
  return isSpokenOf(table) && table[of] === inHundredths(text.value) ? text.basis : tableBasis(table)
}
export const markBasis = (table: PointsTable): Basis => figureBasis(table, 'passMark')

/** Whether it mattered for some award which of them came first: points fill a cap in any order, times do not. */
const byOrder = ({ awards: { run, caps } }: Figures): boolean =>
  run.cutBy.some((cap) => cap !== uncut && caps[cap]!.unit === 'times')

/** The basis of an imported table is the operator; the shipped one is our own example and never looks like law. */
export function tableBasis(table: PointsTable): Basis {
  return table.official ? operator(`${kinds[table.kind].label}积分规则表`, null) : productRules.sampleTable
}

function step(
  name: Step['step'],
  exact: Exact,
  basis: Basis,
  applied: { factor?: Ratio; limit?: Hundredths | null; beside?: Basis | null } = {},
): Step {
  const { factor = null, limit = null, beside = null } = applied
  return { step: name, value: roundHalfUp(exact.num, exact.den), exact, factor, limit, basis, beside }
}

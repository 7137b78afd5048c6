import { applyCaps, type CapScale, type Run } from './caps'
import { type Compiled, compiled } from './compiled'
import type { StandingFacts } from './figures'
import { type CountingDay, entriesInForce } from './ledger'
import { once } from './once'
import type { Ratio } from './ratio'
import type { Readings } from './readings'
import { countingDay, scaleOf } from './scale'
import { type Sheet, sheetOf } from './sheet'

export type Half = 'award' | 'deduction'

/** The awards or the deductions of a cycle under one set of readings: the sheet, and what of each entry counts. */
export interface Tally {
  sheet: Sheet
  run: Run
  /** the caps that `run.cutBy` names */
  caps: Compiled['caps']
}

/** Runs the caps over a station's cycle. A sheet is made once for each counting day, and run once for each scale that matters to it. */
export function tallying({ entries, tables, cycle }: StandingFacts) {
  const inForce = entriesInForce(entries)
  const { awards, deductions, versions } = compiled(tables, cycle)
  const halves = { award: awards, deduction: deductions }
  const entriesOf = {
    award: inForce.filter(({ kind }) => kind === 'award'),
    deduction: inForce.filter(({ kind }) => kind === 'deduction'),
  }
  const sheets = once(
    (half: Half, by: CountingDay) => `${half} ${by}`,
    (half, by) => sheetOf(entriesOf[half], halves[half], cycle, by),
  )
  const runs = once(
    (half: Half, by: CountingDay, { factor, scaledDown, acrossVersions }: CapScale) =>
      `${half} ${by} ${factor.num}/${factor.den} ${scaledDown} ${acrossVersions}`,
    (half, by, scale) => applyCaps(sheets(half, by), halves[half], scale),
  )
  return (half: Half, factor: Ratio, readings: Readings): Tally => {
    const by = countingDay(readings)
    const run = runs(half, by, scaleOf(factor, readings, versions))
    return { sheet: sheets(half, by), run, caps: halves[half].caps }
  }
}

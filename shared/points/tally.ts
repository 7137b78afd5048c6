import { applyCaps, type CapScale, type Run } from './caps'
import { compiled } from './compiled'
import type { StandingFacts } from './figures'
import { entriesInForce } from './ledger'
import { once } from './once'
import type { Ratio } from './ratio'
import type { Readings } from './readings'
import { type CountingDay, type Sheet, sheetOf } from './sheet'

/** The awards or the deductions of a cycle under one set of readings: the sheet, and what of each entry counts. */
export interface Tally {
  sheet: Sheet
  run: Run
  /** before any cap */
  raw: number
  /** the name of the cap at a place in `run.cutBy` */
  capName(place: number): string
}

type Half = 'award' | 'deduction'

/** Runs the caps over a station's cycle. A sheet is made once for each counting day, and run once for each scale that matters to it. */
export function tallying({ entries, tables, cycle }: StandingFacts) {
  const inForce = entriesInForce(entries)
  const { awards, deductions } = compiled(tables)
  const halves = { award: awards, deduction: deductions }
  const sheets = once((half: Half, by: CountingDay) => {
    const sheet = sheetOf(
      inForce.filter(({ kind }) => kind === half),
      halves[half],
      cycle,
      by,
    )
    return { sheet, raw: sheet.points.reduce((sum, points) => sum + points, 0) }
  })
  const runs = once(
    (
      half: Half,
      by: CountingDay,
      num: number,
      den: number,
      scaledDown: CapScale['scaledDown'],
      acrossVersions: CapScale['acrossVersions'],
    ) => applyCaps(sheets(half, by).sheet, halves[half], { factor: { num, den }, scaledDown, acrossVersions }),
  )
  return (half: Half, factor: Ratio, readings: Readings): Tally => {
    const by = countingDay(readings)
    const scaledDown = factor.num === factor.den ? 'none' : scaledDownBy(readings)
    // one version has nothing to go together with
    const across = tables.length > 1 ? readings.capsAcrossVersions : 'together'
    const { sheet, raw } = sheets(half, by)
    const run = runs(half, by, factor.num, factor.den, scaledDown, across)
    return { sheet, run, raw, capName: (place) => halves[half].caps[place]!.id }
  }
}

const countingDay = ({ countingDate, serviceDay }: Readings): CountingDay =>
  countingDate === 'service' && serviceDay === 'completed' ? 'completed' : countingDate

function scaledDownBy({ itemCaps, timesCaps }: Readings): CapScale['scaledDown'] {
  if (itemCaps === 'unscaled') return 'none'
  return timesCaps === 'as-points' ? 'all' : 'points'
}

import { addDays, dateOf, type LocalDate, partsOf } from '../calendar/local-date'
import { cycleStart } from '../law/g26/points'
import { shortCycleYear } from '../law/g26/proration'

/** When the cycles of a points table begin, each year; the day before it ends one. */
export interface CycleRule {
  month: number
  day: number
  /** the year of the one cycle that began late and is scaled up to a full one; null: none is */
  scaled: number | null
}

/** 计分周期 of the stations (G26 三(三)2): from 1 October; that of 2026 alone is scaled. */
export const stationCycle: CycleRule = {
  month: cycleStart.value.month,
  day: cycleStart.value.day,
  scaled: shortCycleYear.value,
}

/** A 计分周期, named by the year it ends in. Both days are included, Beijing time. */
export interface Cycle {
  year: number
  from: LocalDate
  to: LocalDate
  /** began late, on the day the guide was published: its points are scaled up to a full cycle's */
  shortened: boolean
  /** the first day of the settled cycles just before it: what they left over counts in it, on its first day (`countingIn`); absent: none is */
  takesFrom?: LocalDate
}

/**
 * The cycle a day belongs to. Undefined before the guide was published: no points were counted under it yet.
 * @param publishedOn 本指引发布之日; set by the operator
 * @throws RangeError when the rule scales a cycle and `publishedOn` is not a day of it
 */
export function cycleOf(date: LocalDate, publishedOn: LocalDate, rule: CycleRule): Cycle | undefined {
  if (date < publishedOn) return undefined
  return cycleOfYear(yearOf(date, rule), publishedOn, rule)
}

/** The cycle that ends in `year`. @throws RangeError before the first, or when `publishedOn` is not a day of the one that is scaled. */
export function cycleOfYear(year: number, publishedOn: LocalDate, rule: CycleRule): Cycle {
  const first = yearOf(publishedOn, rule)
  if (rule.scaled !== null && rule.scaled !== first)
    throw new RangeError(`not a day of the first cycle: ${publishedOn}`)
  if (year < first) throw new RangeError(`no cycle ends in ${year}`)
  const { from, to } = span(year, rule)
  if (year > first) return { year, from, to, shortened: false }
  return { year, from: publishedOn, to, shortened: rule.scaled === year && publishedOn > from }
}

export function isWithin(cycle: Cycle, date: LocalDate): boolean {
  return cycle.from <= date && date <= cycle.to
}

function yearOf(date: LocalDate, rule: CycleRule): number {
  const { year } = partsOf(date)
  return date <= span(year, rule).to ? year : year + 1
}

/** A full cycle: a year that begins on 1 January is named by itself, any other by the year it ends in. */
function span(year: number, { month, day }: CycleRule): { from: LocalDate; to: LocalDate } {
  const begins = month === 1 && day === 1 ? year : year - 1
  return { from: dateOf(begins, month, day), to: addDays(dateOf(begins + 1, month, day), -1) }
}

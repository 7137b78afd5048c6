import { dateOf, type LocalDate, partsOf } from '../calendar/local-date'
import { cycleEnd, cycleStart } from '../law/g26/points'
import { shortCycleYear } from '../law/g26/proration'

const firstYear = shortCycleYear.value

/** A 计分周期 (G26 三(三)2), named by the year it ends in. Both days are included, Beijing time. */
export interface Cycle {
  year: number
  from: LocalDate
  to: LocalDate
  /** began late, on the day the guide was published: its points are scaled up to a full cycle's */
  shortened: boolean
}

/**
 * The cycle a day belongs to. Undefined before the guide was published: no points were counted under it yet.
 * @param publishedOn 本指引发布之日, a day of the first cycle; set by the operator
 * @throws RangeError when `publishedOn` is not a day of the first cycle
 */
export function cycleOf(date: LocalDate, publishedOn: LocalDate): Cycle | undefined {
  const { year } = partsOf(date)
  const ends = date <= span(year).to ? year : year + 1
  if (ends < firstYear) return undefined
  const cycle = cycleOfYear(ends, publishedOn)
  return date < cycle.from ? undefined : cycle
}

/** The cycle that ends in `year`. @throws RangeError before the first, or when `publishedOn` is not a day of the first. */
export function cycleOfYear(year: number, publishedOn: LocalDate): Cycle {
  if (year < firstYear) throw new RangeError(`no cycle ends in ${year}`)
  const first = span(firstYear)
  if (publishedOn < first.from || publishedOn > first.to)
    throw new RangeError(`not a day of the first cycle: ${publishedOn}`)
  if (year > firstYear) return { year, ...span(year), shortened: false }
  return { year, from: publishedOn, to: first.to, shortened: publishedOn > first.from }
}

export function isWithin(cycle: Cycle, date: LocalDate): boolean {
  return cycle.from <= date && date <= cycle.to
}

function span(year: number): { from: LocalDate; to: LocalDate } {
  const { yearsBefore, month, day } = cycleStart.value
  return { from: dateOf(year - yearsBefore, month, day), to: dateOf(year, cycleEnd.value.month, cycleEnd.value.day) }
}

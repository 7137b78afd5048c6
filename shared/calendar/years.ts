import { addDays, addYears, type LocalDate, partsOf } from './local-date'

/**
 * The last day of so many years, on which what holds for them still holds; the day after it is the first of what follows (product rule
 * `yearsEnd`). Counted from a day itself they end on the eve of that day, counted from the next on the same day; in a year without it, on
 * the last of the month, either way: of 29 February on the 28th.
 * @param counted whether `day` is the first of them, or the eve of the first
 */
export function lastDayOfYears(day: LocalDate, years: number, counted: 'same-day' | 'next-day'): LocalDate {
  const same = addYears(day, years)
  const isThere = partsOf(same).day === partsOf(day).day
  return counted === 'same-day' && isThere ? addDays(same, -1) : same
}

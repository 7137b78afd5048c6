import { addDays, dateOf, type LocalDate, partsOf } from '../calendar/local-date'

/** The last day of a title that begins on a day: of the one year that the text gives it (G26 三（三）3: 其资格有效期为一年). */
export const endOfTerm = (from: LocalDate): LocalDate => addDays(yearAfter(from), -1)

/** Whether these two days, both included, are that year. */
export const isTermOfTitle = (from: LocalDate, to: LocalDate): boolean => to === endOfTerm(from)

/** The same day a year later; of 29 February the first of March. */
function yearAfter(day: LocalDate): LocalDate {
  const { year, month, day: nth } = partsOf(day)
  return month === 2 && nth === 29 ? dateOf(year + 1, 3, 1) : dateOf(year + 1, month, nth)
}

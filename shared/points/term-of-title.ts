import { addDays, dateOf, type LocalDate, partsOf } from '../calendar/local-date'

/** Whether these two days, both included, are the one year that the text gives a title (G26 三（三）3: 其资格有效期为一年). */
export function isTermOfTitle(from: LocalDate, to: LocalDate): boolean {
  return addDays(to, 1) === yearAfter(from)
}

/** The same day a year later; of 29 February the first of March. */
function yearAfter(day: LocalDate): LocalDate {
  const { year, month, day: nth } = partsOf(day)
  return month === 2 && nth === 29 ? dateOf(year + 1, 3, 1) : dateOf(year + 1, month, nth)
}

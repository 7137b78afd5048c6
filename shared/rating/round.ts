import { addDays, addMonths, dateOf, type LocalDate, partsOf } from '../calendar/local-date'
import { batchRule } from './rules'

/**
 * The last day whose services may be looked at on this day: the end of the latest month that has been over for two weeks. Whoever was
 * served in a month is one of all who were, and nearly all who rate have done so by then: so whether there is a batch, and on which day,
 * is the same whoever of them rated (T4).
 */
export function dueThrough(today: LocalDate): LocalDate {
  const { year, month, day } = partsOf(today)
  const ofMonth = dateOf(year, month, 1)
  return addDays(day < batchRule.day ? addMonths(ofMonth, -1) : ofMonth, -1)
}

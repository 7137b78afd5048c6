import type { LocalDate } from '../calendar/local-date'
import { lastDayOfYears } from '../calendar/years'
import { validityYears } from '../law/g26/station-status'

/** Until when, that day included, a title lasts that counts from a day: the one year of the text (G26 三（三）3: 其资格有效期为一年). */
export const lastDayOfTitle = (from: LocalDate): LocalDate => lastDayOfYears(from, validityYears.value, 'same-day')

/** Whether these two days, both included, are that year. */
export const isTermOfTitle = (from: LocalDate, to: LocalDate): boolean => to === lastDayOfTitle(from)

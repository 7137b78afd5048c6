import { refused } from '../decision'
import { productRules } from '../law/product-rules'
import { addYears, type LocalDate } from './local-date'

/** How far a date that somebody types may lie from today, in years. */
export const dateSenses = {
  /** until when something may be asked for */
  deadline: { back: 0, ahead: 2 },
  /** the day of a station's work */
  workday: { back: 1, ahead: 1 },
} as const
export type DateSense = keyof typeof dateSenses

/** A date far off is a slip of the finger, or a probe. */
export function decideDate(sense: DateSense, date: LocalDate, today: LocalDate) {
  const { back, ahead } = dateSenses[sense]
  return date >= addYears(today, -back) && date <= addYears(today, ahead)
    ? { accepted: true as const }
    : refused('OUT_OF_SENSE', productRules.dateInSense)
}

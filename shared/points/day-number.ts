import type { LocalDate } from '../calendar/local-date'

/** A day as a number that grows with it: 31 to a month, so that days, months and quarters are told apart by division alone. */
export type DayNumber = number

const MONTH = 31
const ZERO = 48
const TWO_ZEROS = 11 * ZERO
const FOUR_ZEROS = 1111 * ZERO

/** Read off the characters: a ledger has a million of them, and no part of a date is worth a string of its own. */
export function dayNumber(date: LocalDate): DayNumber {
  const century = date.charCodeAt(0) * 1000 + date.charCodeAt(1) * 100
  const year = century + date.charCodeAt(2) * 10 + date.charCodeAt(3) - FOUR_ZEROS
  const month = date.charCodeAt(5) * 10 + date.charCodeAt(6) - TWO_ZEROS
  return (year * 12 + month - 1) * MONTH + date.charCodeAt(8) * 10 + date.charCodeAt(9) - TWO_ZEROS - 1
}

export const monthNumber = (day: DayNumber): number => Math.floor(day / MONTH)
export const quarterNumber = (day: DayNumber): number => Math.floor(day / (3 * MONTH))

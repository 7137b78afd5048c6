import type { LocalDate } from '../calendar/local-date'

/** A day as a number that grows with it: 31 to a month, so that days, months and quarters are told apart by division alone. */
export type DayNumber = number

const MONTH = 31
const DIGIT = 48

/** Read off the characters: a ledger has a million of them, and no part of a date is worth a string of its own. */
export function dayNumber(date: LocalDate): DayNumber {
  const digit = (at: number) => date.charCodeAt(at) - DIGIT
  const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3)
  const month = digit(5) * 10 + digit(6)
  return (year * 12 + month - 1) * MONTH + digit(8) * 10 + digit(9) - 1
}

export const monthNumber = (day: DayNumber): number => Math.floor(day / MONTH)
export const quarterNumber = (day: DayNumber): number => Math.floor(day / (3 * MONTH))

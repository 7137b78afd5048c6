declare const brand: unique symbol

/**
 * A calendar day, 'YYYY-MM-DD', years 0001–9999. Plain string comparison orders it. Carries no time and no zone.
 *
 * Not on dayjs, which it must agree with (test/shared/calendar/dayjs.test.ts): slots ask for days, weekdays and times by the thousand,
 * where dayjs takes two to ten times as long; it would save some twenty lines here and add 9 KB to the mini-program's main package. Its fixed
 * offset is an hour off where the machine's own zone leaves summer time.
 */
export type LocalDate = string & { readonly [brand]: 'LocalDate' }

/** 0 is Sunday, 6 is Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

const SHAPE = /^(?!0000)\d{4}-\d{2}-\d{2}$/
const DAY_MS = 86_400_000

/** Days since 1970-01-01; NaN for a string that is not a date. An ISO day without a time is read as UTC in every zone. */
const dayNumber = (text: string) => Date.parse(`${text}T00:00:00Z`) / DAY_MS

const fromDayNumber = (days: number) => localDate(new Date(days * DAY_MS).toISOString().slice(0, 10))

/** True for a real day: '2026-02-29' and '2026-2-9' are not. */
export function isLocalDate(text: string): text is LocalDate {
  if (!SHAPE.test(text)) return false
  const days = dayNumber(text)
  return Number.isInteger(days) && new Date(days * DAY_MS).toISOString().startsWith(text)
}

/** @throws RangeError when `text` is not a real day written 'YYYY-MM-DD'. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError(`not a calendar day: ${text}`)
  return text
}

/** The parts as numbers; month 1–12. */
export function partsOf(date: LocalDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

/** @throws RangeError when there is no such day, as for (2026, 2, 29). */
export function dateOf(year: number, month: number, day: number): LocalDate {
  const pad = (n: number, width: number) => String(n).padStart(width, '0')
  return localDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`)
}

export const addDays = (date: LocalDate, days: number): LocalDate => fromDayNumber(dayNumber(date) + days)

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from)

/** A day that the target month lacks becomes its last day: 01-31 plus one month is 02-28 or 02-29. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = partsOf(date)
  const index = year * 12 + (month - 1) + months
  const first = dateOf(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, 1)
  return addDays(first, Math.min(day, daysInMonth(first)) - 1)
}

/** 02-29 plus one year is 02-28. */
export const addYears = (date: LocalDate, years: number): LocalDate => addMonths(date, years * 12)

export const dayOfWeek = (date: LocalDate): Weekday => ((((dayNumber(date) + 4) % 7) + 7) % 7) as Weekday

/** Every day from `from` to `to`, both included; none when `to` is earlier. */
export function eachDay(from: LocalDate, to: LocalDate): LocalDate[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, i) => addDays(from, i))
}

function daysInMonth(first: LocalDate): number {
  const { year, month } = partsOf(first)
  return daysBetween(first, month === 12 ? dateOf(year + 1, 1, 1) : dateOf(year, month + 1, 1))
}

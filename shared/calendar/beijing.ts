import { isLocalDate, type LocalDate, localDate } from './local-date'

/** Milliseconds since the epoch. */
export type Instant = number

/** 'HH:mm', 00:00–23:59. */
export type ClockTime = string

/** Beijing has kept +08:00 without summer time since 1991-09-15; every instant of this product is later. */
const OFFSET_MS = 8 * 3_600_000
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/
const ISO = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(\.\d{1,3})?(Z|[+-]\d{2}:\d{2})$/

/** Beijing's wall clock as 'YYYY-MM-DDTHH:mm:ss.sss'. */
const wall = (at: Instant) => new Date(at + OFFSET_MS).toISOString().slice(0, -1)

/** The date in Beijing at `at`. */
export const beijingDate = (at: Instant): LocalDate => localDate(wall(at).slice(0, 10))

/** The time in Beijing at `at`, 'HH:mm', seconds cut off. */
export const beijingTime = (at: Instant): ClockTime => wall(at).slice(11, 16)

/** How many whole minutes of the day in Beijing have passed at `at`, 0–1439. */
export const minuteOfDay = (at: Instant): number => Math.floor((at + OFFSET_MS) / 60_000) % 1440

/** 'YYYY-MM-DDTHH:mm:ss.sss+08:00'. */
export const beijingIso = (at: Instant): string => `${wall(at)}+08:00`

/** The instant at which a Beijing clock shows `time` on `date`. @throws RangeError when `time` is not 'HH:mm'. */
export function beijingInstant(date: LocalDate, time: ClockTime): Instant {
  if (!CLOCK.test(time)) throw new RangeError(`not a time of day: ${time}`)
  return Date.parse(`${date}T${time}:00Z`) - OFFSET_MS
}

/** The first instant of a Beijing day. The day ends just before `startOfDay(addDays(date, 1))`. */
export const startOfDay = (date: LocalDate): Instant => beijingInstant(date, '00:00')

/** Reads an ISO timestamp that names its zone. @throws RangeError without a zone: its meaning would depend on the machine. */
export function instantOf(iso: string): Instant {
  const at = Date.parse(iso)
  if (!isLocalDate(ISO.exec(iso)?.[1] ?? '') || Number.isNaN(at)) throw new RangeError(`not a zoned timestamp: ${iso}`)
  return at
}

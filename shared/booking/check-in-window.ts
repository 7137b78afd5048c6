import { beijingDate, type Instant, startOfDay } from '../calendar/beijing'
import { addDays } from '../calendar/local-date'

/** How early and how late one may arrive: from so long before the start, until so long after the end. Product rule. */
export const CHECK_IN_EARLY_MINUTES = 30
export const CHECK_IN_LATE_MINUTES = 60

const MINUTE = 60_000

/** When the arrival of a booking can be recorded: from `from` to just before `until`, always on the day of the booking. */
export function checkInWindow({ start, end }: { start: Instant; end: Instant }): { from: Instant; until: Instant } {
  const day = beijingDate(start)
  return {
    from: Math.max(start - CHECK_IN_EARLY_MINUTES * MINUTE, startOfDay(day)),
    until: Math.min(end + CHECK_IN_LATE_MINUTES * MINUTE, startOfDay(addDays(day, 1))),
  }
}

export function isCheckInOpen(booking: { start: Instant; end: Instant }, now: Instant): boolean {
  const { from, until } = checkInWindow(booking)
  return from <= now && now < until
}

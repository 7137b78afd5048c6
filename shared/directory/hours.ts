import { beijingDate, beijingInstant, beijingTime, type Instant } from '../calendar/beijing'
import { addDays, dayOfWeek, type LocalDate } from '../calendar/local-date'
import { isWeekend, isWorkingDay } from '../calendar/working-days'
import type { Interval, OpeningTimes } from './carrier'

export interface DayHours {
  intervals: readonly Interval[]
  /** the year's holidays are not published yet: the weekly hours stand in */
  provisional: boolean
  /** why the day differs from its weekday, in words to show; null when it does not */
  reason: string | null
}

/** Weekend hours for a weekend day worked in exchange, where a carrier has none of its own: those of a Wednesday. Product rule. */
export const MAKEUP_WEEKDAY = 3

/** When a carrier is open on a day (A5): its closures first, then the State Council's calendar if it follows it, then the weekly hours. */
export function dayHours(times: OpeningTimes, date: LocalDate): DayHours {
  const working = isWorkingDay(date)
  const provisional = working === 'provisional'
  const closure = times.closures.find(({ from, to }) => from <= date && date <= to)
  if (closure) return { intervals: closure.hours, provisional, reason: closure.reason }
  const weekday = dayOfWeek(date)
  const own = times.hours[weekday] ?? []
  if (times.holidays === 'open') return { intervals: own, provisional, reason: null }
  if (isHoliday(date)) return { intervals: [], provisional, reason: '法定节假日' }
  if (working === 'yes' && isWeekend(date) && own.length === 0) {
    return { intervals: times.hours[MAKEUP_WEEKDAY] ?? [], provisional, reason: '调休上班' }
  }
  return { intervals: own, provisional, reason: null }
}

/**
 * What a carrier is doing at an instant. `until` and `next` are instants; `next` is null when nothing opens within
 * two weeks. 'break' lies between two intervals of a day, 'before' and 'after' around them, 'closed' is a day without any.
 */
export type OpenState =
  | { state: 'open'; until: Instant; followedBy: 'break' | 'after' }
  | { state: 'before' | 'break'; next: Instant; reason: string | null }
  | { state: 'after' | 'closed'; next: Instant | null; reason: string | null }

const LOOK_AHEAD_DAYS = 14

export function openState(times: OpeningTimes, now: Instant): OpenState {
  const today = beijingDate(now)
  const clock = beijingTime(now)
  const { intervals, reason } = dayHours(times, today)
  const last = intervals[intervals.length - 1]
  const current = intervals.find(({ from, to }) => from <= clock && clock < to)
  if (current) {
    return { state: 'open', until: beijingInstant(today, current.to), followedBy: current === last ? 'after' : 'break' }
  }
  const later = intervals.find(({ from }) => clock < from)
  if (later) {
    const state = later === intervals[0] ? 'before' : 'break'
    return { state, next: beijingInstant(today, later.from), reason }
  }
  return { state: last ? 'after' : 'closed', next: nextOpening(times, addDays(today, 1)), reason }
}

function nextOpening(times: OpeningTimes, from: LocalDate): Instant | null {
  for (let ahead = 0; ahead < LOOK_AHEAD_DAYS; ahead++) {
    const date = addDays(from, ahead)
    const first = dayHours(times, date).intervals[0]
    if (first) return beijingInstant(date, first.from)
  }
  return null
}

/** A weekday off, or a weekend joined to one. */
function isHoliday(date: LocalDate): boolean {
  if (isWorkingDay(date) !== 'no') return false
  if (!isWeekend(date)) return true
  const saturday = dayOfWeek(date) === 6 ? date : addDays(date, -1)
  return [addDays(saturday, -1), addDays(saturday, 2)].some((weekday) => isWorkingDay(weekday) === 'no')
}

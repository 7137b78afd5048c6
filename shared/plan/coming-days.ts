import { known, notices } from '../calendar/holidays'
import { dayOfWeek, type LocalDate, localDate, partsOf } from '../calendar/local-date'
import { isWeekend, isWorkingDay } from '../calendar/working-days'
import type { Closure, OpeningTimes } from '../directory/carrier'
import { MAKEUP_WEEKDAY } from '../directory/hours'

/** What the State Council's calendar says of the coming days, and what the station makes of it. */
export type ComingDays =
  /** days off in a row */
  | { kind: 'off'; from: LocalDate; to: LocalDate }
  /** a weekend day worked in exchange; undecided, it is kept as a Wednesday where its weekday has no hours of its own */
  | { kind: 'worked'; date: LocalDate; decided: 'open' | 'closed' | null }
  /** nothing is published of that year yet */
  | { kind: 'unpublished'; year: number }

/** Until the end of the last year that is published, and the next. */
export function comingDays(times: OpeningTimes, today: LocalDate): ComingDays[] {
  const last = localDate(known.to)
  const found: ComingDays[] = []
  if (today <= last)
    for (const [year, off, worked] of notices) {
      if (year < partsOf(today).year) continue
      for (const range of off.split(' ')) {
        const [from, to = from] = range.split('/').map((day) => localDate(`${year}-${day}`))
        if (to! >= today) found.push({ kind: 'off', from: from!, to: to! })
      }
      for (const day of worked.split(' ').filter(Boolean)) {
        const date = localDate(`${year}-${day}`)
        if (date >= today) found.push({ kind: 'worked', date, decided: decidedOn(times, date) })
      }
    }
  const day = (each: ComingDays) => (each.kind === 'off' ? each.from : each.kind === 'worked' ? each.date : last)
  found.sort((a, b) => (day(a) < day(b) ? -1 : 1))
  return [...found, { kind: 'unpublished', year: Math.max(partsOf(last).year + 1, partsOf(today).year) }]
}

function decidedOn({ hours, closures }: OpeningTimes, date: LocalDate): 'open' | 'closed' | null {
  const own = closures.find(({ from, to }) => from <= date && date <= to)
  if (own) return own.hours.length > 0 ? 'open' : 'closed'
  return hours[dayOfWeek(date)]?.length ? 'open' : null
}

/** A day worked in exchange, as the station has decided it; in place of what it had decided. */
export function decideWorked(times: OpeningTimes, date: LocalDate, open: boolean, reason: string): readonly Closure[] {
  const hours = open ? (times.hours[MAKEUP_WEEKDAY] ?? []) : []
  const others = times.closures.filter(({ from, to }) => !(from === date && to === date))
  return [...others, { from: date, to: date, reason, hours }]
}

/** Whether a change is no more than the decision of a day that is worked in exchange, which stands among these days. */
export const isWorkedDay = ({ from, to }: Closure): boolean =>
  from === to && isWeekend(from) && isWorkingDay(from) === 'yes'

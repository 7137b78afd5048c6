import { beijingDate, beijingTime, type Instant } from '@shared/calendar/beijing'

/** When one may arrive, as two clock times of one day: a day ends at 24:00. */
export function arrivalTimes({ from, until }: { from: Instant; until: Instant }) {
  const closes = beijingDate(until) === beijingDate(from) ? beijingTime(until) : '24:00'
  return { opens: beijingTime(from), closes }
}

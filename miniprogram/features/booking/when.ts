import { beijingDate, beijingTime, type Instant } from '@shared/calendar/beijing'
import { formatDay, formatNear, formatTimes } from '@shared/calendar/format'
import type { LocalDate } from '@shared/calendar/local-date'

/** 今天 14:00–14:45 and, for the same screen, 11月20日 周五; `date` is absent where the first already says it. */
export function whenOf(start: Instant, end: Instant, today: LocalDate) {
  const day = beijingDate(start)
  const near = formatNear(day, today)
  const full = formatDay(day, today)
  const time = `${near} ${formatTimes(beijingTime(start), beijingTime(end))}`
  return near === full ? { time } : { time, date: full }
}

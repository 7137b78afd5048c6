import { beijingDate, beijingTime, type ClockTime, type Instant } from './beijing'
import { dayOfWeek, daysBetween, type LocalDate, partsOf } from './local-date'

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

/** 周五 */
export const weekdayName = (date: LocalDate): string => WEEKDAYS[dayOfWeek(date)]

/** 11月20日; 2025年11月20日 when `today` lies in another year. */
export function formatDate(date: LocalDate, today: LocalDate): string {
  const { year, month, day } = partsOf(date)
  return `${year === partsOf(today).year ? '' : `${year}年`}${month}月${day}日`
}

/** 11月20日 周五 */
export const formatDay = (date: LocalDate, today: LocalDate): string =>
  `${formatDate(date, today)} ${weekdayName(date)}`

/** 11月20日 周五 14:00, in Beijing. */
export function formatMoment(at: Instant, today: LocalDate): string {
  return `${formatDay(beijingDate(at), today)} ${beijingTime(at)}`
}

/**
 * 今天, 明天, or the weekday for the five days after; else 11月27日 周五 (a weekday a week away would be ambiguous).
 * The full date must stand on the same screen.
 */
export function formatNear(date: LocalDate, today: LocalDate): string {
  const ahead = daysBetween(today, date)
  if (ahead === 0) return '今天'
  if (ahead === 1) return '明天'
  return ahead > 1 && ahead < 7 ? weekdayName(date) : formatDay(date, today)
}

/** 14:00–14:45 */
export const formatTimes = (from: ClockTime, to: ClockTime): string => `${from}–${to}`

/** 11月20日–11月22日; one date when both are the same day. */
export function formatDates(from: LocalDate, to: LocalDate, today: LocalDate): string {
  return from === to ? formatDate(from, today) : `${formatDate(from, today)}–${formatDate(to, today)}`
}

/** 2026-03-01 至 2026-09-30, for cycles and validity. */
export const formatPeriod = (from: LocalDate, to: LocalDate): string => `${from} 至 ${to}`

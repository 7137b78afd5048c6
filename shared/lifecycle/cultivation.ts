import { beijingDate, type Instant } from '../calendar/beijing'
import { addDays, type LocalDate } from '../calendar/local-date'

/**
 * What happened to a carrier as a 培育对象 (G26 三(三)): the city admitted it, moved it off the list, or cancelled its
 * qualification. The times are the truth; everything else follows from them.
 */
export interface CultivationEvent {
  what: 'admitted' | 'removed' | 'cancelled'
  at: Instant
}

/** A 培育期; both days are included, null while it runs. */
export interface CultivationPeriod {
  from: LocalDate
  to: LocalDate | null
}

/**
 * The 培育期 of a carrier, in order. One begins on the day of admission and runs until the carrier is removed or cancelled: the
 * text names no other end, and being 培育成功 does not end it, since each further cycle counts points again. On the day of
 * removal the carrier is no longer on the list (product rule), so a period may turn out empty and is then left out.
 * @param events in any order
 */
export function cultivationPeriods(events: readonly CultivationEvent[]): CultivationPeriod[] {
  const periods: CultivationPeriod[] = []
  let from: LocalDate | null = null
  for (const { what, at } of [...events].sort((a, b) => a.at - b.at)) {
    if (what === 'admitted') from ??= beijingDate(at)
    else if (from !== null) {
      periods.push({ from, to: addDays(beijingDate(at), -1) })
      from = null
    }
  }
  if (from !== null) periods.push({ from, to: null })
  return periods.filter(({ from, to }) => to === null || from <= to)
}

/** Whether a carrier with these periods is a 培育对象 in its 培育期 on that day. */
export function isInCultivation(periods: readonly CultivationPeriod[], date: LocalDate): boolean {
  return periods.some(({ from, to }) => from <= date && (to === null || date <= to))
}

/** 培育成功 as published in a list: from and to are the list's, both included, never computed. */
export interface Recognition {
  from: LocalDate
  to: LocalDate
}

/** The recognition that holds on a day. A cancelled qualification holds no more from the day of the cancellation. */
export function recognitionOn(
  recognitions: readonly Recognition[],
  events: readonly CultivationEvent[],
  date: LocalDate,
): Recognition | undefined {
  const cancelled = events.filter(({ what }) => what === 'cancelled').map(({ at }) => beijingDate(at))
  return recognitions.find(
    ({ from, to }) => from <= date && date <= to && !cancelled.some((day) => from <= day && day <= date),
  )
}

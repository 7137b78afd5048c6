import { addDays, type LocalDate } from '../calendar/local-date'
import { inOrder, type LifecycleEvent } from './event'
import type { Terms } from './terms'

/** A 培育期; both days are included, null while it runs. */
export interface CultivationPeriod {
  from: LocalDate
  to: LocalDate | null
}

type Step = Pick<LifecycleEvent, 'what' | 'at' | 'effectiveOn' | 'published'>
/** What of the settings a 培育期 rests on. */
export type PeriodTerms = Pick<Terms, 'periodAfterSuccess'>

/** What ends a 培育期: leaving the list, by whichever sentence (G26 三(三)3). */
const ends: readonly LifecycleEvent['what'][] = ['removed', 'cancelled', 'revoked']
export const isEnd = ({ what }: Pick<LifecycleEvent, 'what'>) => ends.includes(what)

/**
 * The 培育期 of a carrier, in order. One begins on the day of admission and runs until the carrier is removed, cancelled or revoked, or, where
 * it is read so, is 培育成功. On the day of removal the carrier is no longer on the list (product rule), so a period may turn out empty and
 * is then left out.
 * @param events in any order
 */
export function cultivationPeriods(events: readonly Step[], { periodAfterSuccess }: PeriodTerms): CultivationPeriod[] {
  const periods: CultivationPeriod[] = []
  let from: LocalDate | null = null
  for (const event of inOrder(events)) {
    if (event.what === 'admitted') from ??= event.effectiveOn
    else if (from !== null && (isEnd(event) || (event.what === 'recognised' && periodAfterSuccess === 'ends'))) {
      periods.push({ from, to: lastDay(event) })
      from = null
    }
  }
  if (from !== null) periods.push({ from, to: null })
  return periods.filter(({ from, to }) => to === null || from <= to)
}

/** The service of the day may be what success was reached by, so that day still counts; and no day lies between the period and the title. */
function lastDay(event: Step): LocalDate {
  const { effectiveOn, published } = event
  if (isEnd(event)) return addDays(effectiveOn, -1)
  return published && published.from > effectiveOn && published.reachedOn === null
    ? addDays(published.from, -1)
    : effectiveOn
}

/** Whether it was one from a day until another and never left in between; both days are included. */
export const stayedInCultivation = (
  periods: readonly CultivationPeriod[],
  since: LocalDate,
  until: LocalDate,
): boolean => periods.some(({ from, to }) => from <= since && (to === null || until <= to))

/** Whether a carrier with these periods is a 培育对象 in its 培育期 on that day. */
export function isInCultivation(periods: readonly CultivationPeriod[], date: LocalDate): boolean {
  return periods.some(({ from, to }) => from <= date && (to === null || date <= to))
}

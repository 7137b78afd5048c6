import { addDays, type LocalDate } from '../calendar/local-date'
import { inOrder, type LifecycleEvent } from './event'

/** A 培育期; both days are included, null while it runs. */
export interface CultivationPeriod {
  from: LocalDate
  to: LocalDate | null
}

type Step = Pick<LifecycleEvent, 'what' | 'at' | 'effectiveOn'>

/** What ends a 培育期: leaving the list, by whichever sentence (G26 三(三)3). */
const ends: readonly LifecycleEvent['what'][] = ['removed', 'cancelled', 'revoked']
export const isEnd = ({ what }: Pick<LifecycleEvent, 'what'>) => ends.includes(what)

/**
 * The 培育期 of a carrier, in order. One begins on the day of admission and runs until the carrier is removed, cancelled or revoked: the
 * text names no other end, and being 培育成功 does not end it, since each further cycle counts points again. On the day of
 * removal the carrier is no longer on the list (product rule), so a period may turn out empty and is then left out.
 * @param events in any order
 */
export function cultivationPeriods(events: readonly Step[]): CultivationPeriod[] {
  const periods: CultivationPeriod[] = []
  let from: LocalDate | null = null
  for (const event of inOrder(events)) {
    if (event.what === 'admitted') from ??= event.effectiveOn
    else if (from !== null && isEnd(event)) {
      periods.push({ from, to: addDays(event.effectiveOn, -1) })
      from = null
    }
  }
  if (from !== null) periods.push({ from, to: null })
  return periods.filter(({ from, to }) => to === null || from <= to)
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

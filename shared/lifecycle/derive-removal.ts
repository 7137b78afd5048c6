import { addYears, dateOf, type LocalDate, partsOf } from '../calendar/local-date'
import { removal } from '../law/g26/station-status'
import { cultivationPeriods } from './cultivation'
import { inOrder, type LifecycleEvent } from './event'
import type { Terms } from './terms'

/** The day on which the cycles of points begin (G26 三(三)2). */
const cycleStart = { month: 10, day: 1 }

/** The questions that the day rests on. */
export const removalAxes = ['periodAfterSuccess', 'removalCountsFrom', 'removalUnit'] as const

/**
 * From which day on a 培育对象 may be taken off the list because it has completed nothing in three years; null: it is none, or it has.
 * That the day has come removes nobody: a person decides.
 */
export function removableFrom(
  events: readonly Pick<LifecycleEvent, 'what' | 'at' | 'effectiveOn' | 'published'>[],
  terms: Terms,
): LocalDate | null {
  const admitted = cultivationPeriods(events, terms).find(({ to }) => to === null)?.from
  if (admitted === undefined) return null
  const successes = inOrder(events).filter(({ what, effectiveOn }) => what === 'recognised' && effectiveOn >= admitted)
  const last = successes.at(-1)?.effectiveOn
  if (terms.removalCountsFrom === 'last-cultivation') return end(last ?? admitted, terms)
  const until = end(admitted, terms)
  return successes.some(({ effectiveOn }) => effectiveOn < until) ? null : until
}

function end(from: LocalDate, { removalUnit }: Terms): LocalDate {
  const { years } = removal.value
  if (removalUnit === 'years') return addYears(from, years)
  const { year } = partsOf(from)
  const begins = dateOf(year, cycleStart.month, cycleStart.day)
  // the cycle that it began in is the first
  return addYears(begins > from ? begins : addYears(begins, 1), years - 1)
}

/** Whether it passed before the day from which it may be removed, so that its list has to come first. */
export const isPassedInTime = (passedOn: LocalDate | null, removableOn: LocalDate): boolean =>
  passedOn !== null && passedOn < removableOn

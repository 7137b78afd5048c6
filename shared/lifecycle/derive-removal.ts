import { addDays, dateOf, type LocalDate, partsOf } from '../calendar/local-date'
import { lastDayOfYears } from '../calendar/years'
import { removal } from '../law/g26/station-status'
import { cultivationPeriods } from './cultivation'
import { inOrder, type LifecycleEvent } from './event'
import type { Terms } from './terms'

/** The day on which the cycles of points begin (G26 三(三)2). */
const cycleStart = { month: 10, day: 1 }

/** The questions that the day rests on. */
export const removalAxes = ['periodAfterSuccess', 'removalCountsFrom', 'removalUnit'] as const

type Step = Pick<LifecycleEvent, 'what' | 'at' | 'effectiveOn' | 'published'>

/** The years within which a 培育对象 has to complete something. */
interface Span {
  /** from when on a pass counts for them: after the last that has counted already, and never one of an earlier standing */
  since: LocalDate
  /** the first day after them */
  until: LocalDate
  completed: boolean
}

/** null: it is no 培育对象. */
export function removalSpan(events: readonly Step[], terms: Terms): Span | null {
  const admitted = cultivationPeriods(events, terms).find(({ to }) => to === null)?.from
  if (admitted === undefined) return null
  const successes = inOrder(events).filter(({ what, effectiveOn }) => what === 'recognised' && effectiveOn >= admitted)
  if (terms.removalCountsFrom === 'last-cultivation') {
    const last = successes.at(-1)
    const since = last ? addDays(completedOn(last), 1) : admitted
    return { since, until: end(last?.effectiveOn ?? admitted, terms), completed: false }
  }
  const until = end(admitted, terms)
  return { since: admitted, until, completed: successes.some((success) => completedOn(success) < until) }
}

/**
 * From which day on a 培育对象 may be taken off the list because it has completed nothing in three years; null: it is none, or it has.
 * That the day has come removes nobody: a person decides.
 */
export function removableFrom(events: readonly Step[], terms: Terms): LocalDate | null {
  const span = removalSpan(events, terms)
  return span && !span.completed ? span.until : null
}

/** It has completed its 培育 on the day it passed, however long its list took (product rule `removedAfterList`). */
const completedOn = ({ published, effectiveOn }: Step): LocalDate => published?.passedOn ?? effectiveOn

function end(from: LocalDate, { removalUnit }: Terms): LocalDate {
  const { years } = removal.value
  if (removalUnit === 'years') return addDays(lastDayOfYears(from, years, 'same-day'), 1)
  const { year } = partsOf(from)
  // the cycle that it began in is the first
  const first = dateOf(year, cycleStart.month, cycleStart.day) > from ? year : year + 1
  return dateOf(first + years - 1, cycleStart.month, cycleStart.day)
}

/** Whether it passed before the day from which it may be removed, so that its list has to come first. */
export const isPassedInTime = (passedOn: LocalDate | null, removableOn: LocalDate): boolean =>
  passedOn !== null && passedOn < removableOn

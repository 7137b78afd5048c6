import { addDays, type LocalDate } from '../calendar/local-date'
import type { ListId } from '../ids'
import type { Basis } from '../law/basis'
import { type CultivationPeriod, cultivationPeriods, isEnd, type PeriodTerms } from './cultivation'
import { type Recognition, recognitionsOf } from './derive-titles'
import { type EventKind, inOrder, type LifecycleEvent } from './event'

type Step = Pick<LifecycleEvent, 'what' | 'at' | 'effectiveOn' | 'published' | 'basis'>

/** That it is no carrier of its kind any more, and from which day on; never why, and no person. */
export interface Left {
  on: LocalDate
  what: EventKind
  basis: Basis
}

/** null: it has not left, or was admitted again since. */
export function leftOf(events: readonly Step[]): Left | null {
  const last = inOrder(events).findLast((event) => event.what === 'admitted' || isEnd(event))
  return last && isEnd(last) ? { on: last.effectiveOn, what: last.what, basis: last.basis } : null
}

/** A title of a list as it stands on a day: the list's own days count, unless it ended before them. */
export interface PublicTitle extends Pick<Recognition, 'listName' | 'from' | 'to' | 'since' | 'ended'> {
  listId: ListId
  state: 'valid' | 'not-yet' | 'lapsed' | 'ended'
}

/** A 培育期 with what was reached in it, and how it ended. */
export interface PublicPeriod extends CultivationPeriod {
  ended: Left | null
  titles: PublicTitle[]
}

/** What everybody may know of a carrier's standing (A5, E1), the latest 培育期 first. */
export function publicStanding(events: readonly Step[], day: LocalDate, terms: PeriodTerms): PublicPeriod[] {
  const ordered = inOrder(events)
  const periods = cultivationPeriods(ordered, terms)
  return periods
    .map((period, nth) => {
      const { from, to } = period
      const next = periods[nth + 1]?.from
      const end = to && ordered.find((event) => isEnd(event) && addDays(event.effectiveOn, -1) === to)
      const own = ordered.filter(({ effectiveOn }) => from <= effectiveOn && (next === undefined || effectiveOn < next))
      const titles = recognitionsOf(own).map(({ listId, listName, from, to, since, ended }) => ({
        ...{ listId, listName, from, to, since, ended },
        state: stateOn({ since, to, ended }, day),
      }))
      return { ...period, ended: end ? { on: end.effectiveOn, what: end.what, basis: end.basis } : null, titles }
    })
    .reverse()
}

function stateOn(
  { since, to, ended }: Pick<Recognition, 'since' | 'to' | 'ended'>,
  day: LocalDate,
): PublicTitle['state'] {
  if (ended && ended.on <= day) return 'ended'
  if (day < since) return 'not-yet'
  return day > to ? 'lapsed' : 'valid'
}

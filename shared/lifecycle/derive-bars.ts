import type { LocalDate } from '../calendar/local-date'
import { lastDayOfYears } from '../calendar/years'
import type { Basis } from '../law/basis'
import { cancellationBarYears, removal } from '../law/g26/station-status'
import { readingBehind } from '../settings/reading-behind'
import { type EventKind, inOrder, type LifecycleEvent } from './event'
import type { Terms } from './terms'

/** A time in which an organisation may not apply for a kind of carrier; `until` is the last day of it. */
export interface Bar {
  from: LocalDate
  until: LocalDate
  what: EventKind
  basis: Basis
}

/** Years without a new application, by what happened; what is not here bars nobody: of a change the text says nothing (G26 三(三)3). */
const years: Partial<Record<EventKind, { years: number; basis: Basis }>> = {
  removed: { years: removal.value.barYears, basis: removal.basis },
  cancelled: { years: cancellationBarYears.value, basis: cancellationBarYears.basis },
}

export const barsOf = (events: readonly Pick<LifecycleEvent, 'what' | 'at' | 'effectiveOn'>[], terms: Terms): Bar[] =>
  inOrder(events).flatMap(({ what, effectiveOn }) => {
    const bar = years[what]
    if (!bar) return []
    const until = lastDayOfYears(
      effectiveOn,
      bar.years,
      terms.barCountsFrom === 'decision-day' ? 'same-day' : 'next-day',
    )
    return [{ from: effectiveOn, until, what, basis: bar.basis }]
  })

/** The bar that holds on a day, of several the one that ends last; null: none. On a day on which one reading alone bars, it stands on that. */
export function barOn(
  events: readonly Pick<LifecycleEvent, 'what' | 'at' | 'effectiveOn'>[],
  day: LocalDate,
  terms: Terms,
): Bar | null {
  const last = (by: Terms) =>
    barsOf(events, by)
      .filter(({ from, until }) => from <= day && day <= until)
      .toSorted((a, b) => (a.until < b.until ? 1 : -1))[0] ?? null
  const bar = last(terms)
  return bar && { ...bar, basis: readingBehind(['barCountsFrom'], terms, (by) => last(by) !== null) ?? bar.basis }
}

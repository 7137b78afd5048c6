import type { LocalDate } from '../calendar/local-date'
import { cultivationPeriods, isEnd, isInCultivation, type PeriodTerms } from './cultivation'
import { inOrder, type LifecycleEvent, type Published } from './event'

type Step = Pick<LifecycleEvent, 'what' | 'at' | 'effectiveOn' | 'published'>

/** 培育成功 as published in a list, and what ended it before its time. */
export interface Recognition extends Published {
  /** the first day that it holds: as published, or the day of reaching where it is read so */
  since: LocalDate
  ended: { on: LocalDate; what: LifecycleEvent['what'] } | null
}

/** Every recognition, as published; one that was cancelled holds no more from the day of the cancellation on. */
export function recognitionsOf(events: readonly Step[]): Recognition[] {
  const ordered = inOrder(events)
  return ordered.flatMap(({ published, effectiveOn, at }) => {
    if (!published) return []
    const after = ordered.find((other) => isEnd(other) && (other.effectiveOn > effectiveOn || other.at > at))
    const ended = after && after.effectiveOn <= published.to ? { on: after.effectiveOn, what: after.what } : null
    const { from, reachedOn } = published
    const since = reachedOn !== null && reachedOn < from ? reachedOn : from
    return [{ ...published, since, ended }]
  })
}

/** The recognition that holds on a day; it lapses as published, whether or not the 培育期 goes on. */
export const recognitionOn = (events: readonly Step[], day: LocalDate): Recognition | undefined =>
  recognitionsOf(events).find(({ since, to, ended }) => since <= day && day <= to && !(ended && ended.on <= day))

/** What an organisation is on a day, of one kind. */
export type Title = 'recognised' | 'object' | 'none'

export function titleOn(events: readonly Step[], day: LocalDate, terms: PeriodTerms): Title {
  if (recognitionOn(events, day)) return 'recognised'
  return isInCultivation(cultivationPeriods(events, terms), day) ? 'object' : 'none'
}

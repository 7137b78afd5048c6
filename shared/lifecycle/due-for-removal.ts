import type { LocalDate } from '../calendar/local-date'
import * as status from '../law/g26/station-status'
import { cultivationPeriods } from './cultivation'
import { removableFrom } from './derive-removal'
import type { LifecycleEvent } from './event'
import type { Terms } from './terms'

/** The questions that the day of removal rests on. */
const { periodAfterSuccess, removalCountsFrom, removalUnit } = status
const axes = { periodAfterSuccess, removalCountsFrom, removalUnit } as const

/** A 培育对象 that has completed nothing: from when on it may be proposed for removal, and when by each other reading. */
export interface DueForRemoval {
  admittedOn: LocalDate
  from: LocalDate
  /** each single change of a reading that gives another day; null: by that one it would not come off the list */
  otherwise: { words: string; on: LocalDate | null }[]
}

/** null: it is no 培育对象, or it has completed something in time. */
export function dueForRemoval(
  events: readonly Pick<LifecycleEvent, 'what' | 'at' | 'effectiveOn' | 'published'>[],
  terms: Terms,
): DueForRemoval | null {
  const from = removableFrom(events, terms)
  const admittedOn = cultivationPeriods(events, terms).find(({ to }) => to === null)?.from
  if (from === null || admittedOn === undefined) return null
  const otherwise = Object.entries(axes).flatMap(([axis, { readings }]) =>
    Object.entries<string>(readings)
      .filter(([reading]) => reading !== terms[axis as keyof typeof axes])
      .map(([reading, words]) => ({ words, on: removableFrom(events, { ...terms, [axis]: reading }) }))
      .filter(({ on }) => on !== from),
  )
  return { admittedOn, from, otherwise }
}

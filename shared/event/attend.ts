import { type Digest, stepAt, truncate } from '../booking/code'
import type { Instant } from '../calendar/beijing'
import type { EventId } from '../ids'
import { type EventTimes, eventState } from './event'

/**
 * What the host of an event shows (B7, T6): six digits, bound to the event, another every 30 seconds, accepted one step early or late. Who
 * scans or types them has been there, or has them from somebody who was within that time; the desk that shows them sees who came, and takes
 * back who did not. The key stays with the server, and whoever guesses is stopped after a few tries.
 */
export const attendCodeAt = (digest: Digest, eventId: EventId, step: number): string =>
  truncate(digest(`attend:${eventId}:${step}`))

/** The step whose code this is, of the three that are accepted now; null: it is old, of another event, or no code at all. */
export function attendStep(digest: Digest, eventId: EventId, code: string, now: Instant): number | null {
  const step = stepAt(now)
  return [step, step - 1, step + 1].find((each) => attendCodeAt(digest, eventId, each) === code) ?? null
}

/** People come so long before the start at the earliest. Product rule. */
export const ATTEND_EARLY_MINUTES = 60
export const attendFrom = (start: Instant): Instant => start - ATTEND_EARLY_MINUTES * 60_000

export const closedFor = ['draft', 'past', 'cancelled', 'too-early', 'no-seats'] as const
export type AttendState = 'open' | (typeof closedFor)[number]

/** Whether people come to it now. Who watches the stream comes to nothing. */
export function attendState(event: EventTimes & { seats: number }, now: Instant): AttendState {
  const state = eventState(event, now)
  if (state !== 'published') return state
  if (event.seats === 0) return 'no-seats'
  return now < attendFrom(event.start) ? 'too-early' : 'open'
}

import type { Digest } from '../booking/code'
import type { Instant } from '../calendar/beijing'
import { refused } from '../decision'
import type { EventId } from '../ids'
import { productRules } from '../law/product-rules'
import { attendState, attendStep, closedFor } from './attend'
import { type EventTimes, eventState } from './event'

export const attendRefusals = [...closedFor, 'came', 'all-came'] as const
export type AttendRefusal = (typeof attendRefusals)[number]

type Held = EventTimes & { _id: EventId; seats: number }
/** What became of one who came. */
interface Came {
  undoneAt: Instant | null
  /** of the code that was scanned; null: told by the desk */
  step: number | null
}

const no = (reason: AttendRefusal) => refused('ATTEND_REFUSED', productRules.eventAttended, { reason })

/** Is it a time at which anybody comes, and so a code is shown? */
export function decideOpen(event: Held, now: Instant) {
  const state = attendState(event, now)
  return state === 'open' ? { accepted: true as const } : no(state)
}

/**
 * Has whoever sends this code come? A person comes once, however often they scan; a code is worth nothing to whom it was taken back from.
 * @param before the same person at this event
 */
export function decideAttend(digest: Digest, event: Held, before: Came | null, code: string, now: Instant) {
  const open = decideOpen(event, now)
  if (!open.accepted) return open
  if (before?.undoneAt === null) return no('came')
  const step = attendStep(digest, event._id, code, now)
  if (step === null || (before?.step ?? -1) >= step) return refused('CODE_INVALID', productRules.eventAttended)
  return { accepted: true as const, step }
}

/** As many people of an enterprise come as it has seats. */
export const decideSeated = ({ seats, arrived }: { seats: number; arrived: number }) =>
  arrived < seats ? { accepted: true as const } : no('all-came')

/** Somebody did not come after all: until the records of the event are written. */
export function decideUndoAttend({ undoneAt }: Came, event: EventTimes & { recording?: object }, now: Instant) {
  const state = undoneAt !== null ? 'withdrawn' : event.recording ? 'done' : eventState(event, now)
  return state === 'published' || state === 'past'
    ? { accepted: true as const }
    : refused('WRONG_STATE', productRules.eventAttended, { state })
}

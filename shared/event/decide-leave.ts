import type { Instant } from '../calendar/beijing'
import { refused } from '../decision'
import { productRules } from '../law/product-rules'
import { type EventPlan, type EventTimes, eventState, type JoinWay, leaveUntil } from './event'

interface Joined {
  way: JoinWay
  leftAt: Instant | null
  /** people of it who have come */
  arrived: number
}

/** A seat goes back until the event's own deadline, once; who watches may leave until the end. */
export function decideLeave(join: Joined, event: EventTimes & Pick<EventPlan, 'leaveMinutes'>, now: Instant) {
  const state = join.leftAt !== null ? 'withdrawn' : join.arrived > 0 ? 'arrived' : eventState(event, now)
  if (state !== 'published') return refused('WRONG_STATE', productRules.eventLeft, { state })
  if (join.way === 'onsite' && now >= leaveUntil(event)) return refused('TOO_LATE', productRules.eventLeft)
  return { accepted: true as const }
}

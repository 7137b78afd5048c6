import type { Instant } from '../calendar/beijing'
import { refused } from '../decision'
import { productRules } from '../law/product-rules'
import { type EventPlan, type EventTimes, eventState, type JoinWay } from './event'

export const joinRefusals = ['draft', 'past', 'cancelled', 'no-seats', 'no-stream', 'too-many'] as const
export type JoinRefusal = (typeof joinRefusals)[number]

const no = (reason: JoinRefusal) =>
  refused('EVENT_CLOSED', reason === 'too-many' ? productRules.eventSeats : productRules.eventJoined, { reason })

/** May anybody join this event in this way, whoever they are? Whether there is a seat is seen by taking it. */
export function decideJoin(
  event: EventTimes & Pick<EventPlan, 'seats' | 'perEnterprise' | 'liveUrl'>,
  way: JoinWay,
  seats: number,
  now: Instant,
) {
  const state = eventState(event, now)
  if (state !== 'published') return no(state)
  if (way === 'live') return event.liveUrl === '' ? no('no-stream') : { accepted: true as const }
  if (event.seats === 0) return no('no-seats')
  return seats > event.perEnterprise ? no('too-many') : { accepted: true as const }
}

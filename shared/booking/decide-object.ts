import type { Instant } from '../calendar/beijing'
import { refused } from '../decision'
import { productRules } from '../law/product-rules'
import { type NoShow, OBJECTION_DAYS, type Objection, waitedUntil } from './no-show'
import { type BookingTimes, bookingState, isAsked } from './state'

const DAY = 86_400_000

/**
 * The enterprise says that it came, to a no-show; or that nobody received it, of any appointment to which no arrival was recorded. Once, and
 * only within some days, while people still remember. Of what was taken off upon an appeal there is nothing to say but the second. To what the
 * station never agreed, nobody was to receive them.
 */
export function decideObject(booking: BookingTimes & NoShow & { walkIn?: boolean }, what: Objection, now: Instant) {
  const state = bookingState(booking, now)
  const said = what === 'unreceived' ? ['missed', 'booked', 'past'] : booking.excusedAt ? [] : ['missed']
  const inTime = waitedUntil({ start: booking.start }) <= now && now < booking.start + OBJECTION_DAYS * DAY
  if (!said.includes(state) || booking.objection || booking.walkIn || isAsked(booking) || !inTime)
    return refused('WRONG_STATE', productRules.objectedInTime, { state })
  return { accepted: true as const }
}

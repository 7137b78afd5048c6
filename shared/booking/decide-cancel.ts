import type { Instant } from '../calendar/beijing'
import { refused } from '../decision'
import { productRules } from '../law/product-rules'
import { type BookingTimes, bookingState } from './state'

/** A booking that nobody has come to, before its start (B4). */
export function decideCancel(booking: BookingTimes, now: Instant) {
  const state = bookingState(booking, now)
  if (state !== 'booked') return refused('WRONG_STATE', productRules.stepsInOrder, { state })
  if (booking.start <= now) return refused('TOO_LATE', productRules.cancelledInTime)
  return { accepted: true as const }
}

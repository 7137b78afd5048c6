import { type BookingTimes, bookingState } from '../booking/state'
import type { Instant } from '../calendar/beijing'
import { refused } from '../decision'
import { productRules } from '../law/product-rules'

/** What was asked of an enterprise can be taken back as long as its booking is to be served at the time that it has. */
export function decideWithdrawOffer(booking: BookingTimes & { offered?: unknown }, now: Instant) {
  const state = bookingState(booking, now)
  if ((state !== 'booked' && state !== 'asked') || !booking.offered)
    return refused('WRONG_STATE', productRules.stepsInOrder, { state })
  return { accepted: true as const }
}

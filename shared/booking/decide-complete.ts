import type { Instant } from '../calendar/beijing'
import { refused } from '../decision'
import { productRules } from '../law/product-rules'
import { type BookingTimes, bookingState } from './state'

/** The service is done: only of someone who has arrived, and once (C1). */
export function decideComplete(booking: BookingTimes, now: Instant) {
  const state = bookingState(booking, now)
  if (state !== 'arrived' || booking.checkedInAt === null)
    return refused('WRONG_STATE', productRules.stepsInOrder, { state })
  return { accepted: true as const, startedAt: booking.checkedInAt, endedAt: booking.leftAt ?? now }
}

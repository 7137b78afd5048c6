import type { Instant } from '../calendar/beijing'
import { refused } from '../decision'
import { productRules } from '../law/product-rules'
import { type BookingTimes, bookingState } from './state'

/** 办完了: they leave, and that is when it ended; the record may be written later (B5, C1). */
export function decideLeave(booking: BookingTimes, now: Instant) {
  const state = bookingState(booking, now)
  if (state !== 'arrived' || booking.leftAt) return refused('WRONG_STATE', productRules.stepsInOrder, { state })
  return { accepted: true as const, leftAt: now }
}

/** They are still there after all: until the record is written. */
export function decideUndoLeave(booking: BookingTimes, now: Instant) {
  const state = bookingState(booking, now)
  if (state !== 'arrived' || !booking.leftAt) return refused('WRONG_STATE', productRules.stepsInOrder, { state })
  return { accepted: true as const, leftAt: null }
}

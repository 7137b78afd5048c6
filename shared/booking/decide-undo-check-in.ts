import type { Instant } from '../calendar/beijing'
import { refused } from '../decision'
import { productRules } from '../law/product-rules'
import { type BookingTimes, bookingState } from './state'
import { undoCheckInUntil } from './undo-check-in-window'

/** Somebody was checked in by mistake: that is taken back shortly after, and never once there is a service record (B5, C1). */
export function decideUndoCheckIn(booking: BookingTimes, now: Instant) {
  const state = bookingState(booking, now)
  if (state !== 'arrived' || booking.checkedInAt === null || booking.leftAt)
    return refused('WRONG_STATE', productRules.stepsInOrder, { state })
  const until = undoCheckInUntil(booking.checkedInAt)
  if (now >= until) return refused('UNDO_CLOSED', productRules.checkInUndone, { until })
  return { accepted: true as const, checkedInAt: null }
}

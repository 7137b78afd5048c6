import type { Instant } from '../calendar/beijing'
import { refused } from '../decision'
import { productRules } from '../law/product-rules'
import { reminderAt } from './reminder'
import { type BookingTimes, bookingState } from './state'

/** May a reminder of this booking be promised now (B6)? While it stands, and before the reminders of its hour go out. */
export function decideRemind(booking: BookingTimes, now: Instant) {
  const state = bookingState(booking, now)
  if (state !== 'booked') return refused('WRONG_STATE', productRules.stepsInOrder, { state })
  if (now >= reminderAt(booking.start))
    return refused('WRONG_STATE', productRules.remindedADayBefore, { state: 'past' })
  return { accepted: true as const }
}

import { decideUse } from '../access/decide-use'
import { quotas, type Use } from '../access/quotas'
import type { Instant } from '../calendar/beijing'
import { refused } from '../decision'
import { productRules } from '../law/product-rules'
import { isLate, type Standing } from './free-until'
import { type BookingTimes, bookingState } from './state'

/**
 * A booking that nobody has come to, before its start (B4): that is always possible. What it may cost is its place among the open
 * bookings: after too many cancellations in a day the place counts on until the booking would have ended, a day at most. So booking and
 * cancelling over and over blocks no more than keeping the bookings would, and cancelling is never worse than staying away.
 * @param cancellations those of the enterprise that count
 * @returns whether it is written down as late, the cancellations with this one, and until when the place counts on; null: it is free at once
 */
export function decideCancel(
  booking: BookingTimes & Standing & { _id: string },
  cancellations: readonly Use[],
  now: Instant,
) {
  const state = bookingState(booking, now)
  if (state !== 'booked' && state !== 'asked') return refused('WRONG_STATE', productRules.stepsInOrder, { state })
  if (booking.start <= now) return refused('TOO_LATE', productRules.cancelledInTime)
  const lateCancel = isLate(booking, now)
  // the station asked for another time: that costs nobody anything
  if (booking.offered) return { accepted: true as const, lateCancel, cancellations, placeUntil: null }
  const counted = decideUse('cancellations', cancellations, booking._id, now)
  if (counted.accepted) return { accepted: true as const, lateCancel, cancellations: counted.uses, placeUntil: null }
  const placeUntil = Math.min(booking.end, now + quotas.cancellations.lastsMs)
  return { accepted: true as const, lateCancel, cancellations, placeUntil }
}

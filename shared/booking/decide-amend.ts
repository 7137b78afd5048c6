import type { Instant } from '../calendar/beijing'
import { refused } from '../decision'
import { productRules } from '../law/product-rules'
import { type BookingTimes, bookingState } from './state'

interface Amended extends BookingTimes {
  /** when its need or who comes was last written anew */
  amendedAt?: Instant | null
}

/**
 * May what is needed, and who comes, be written anew (B4)? Until it begins.
 * @param seenAt the latest change that whoever writes has seen: what a colleague wrote meanwhile is not overwritten unread
 */
export function decideAmend(booking: Amended, seenAt: Instant | null, now: Instant) {
  const state = bookingState(booking, now)
  if (state !== 'booked' && state !== 'asked') return refused('WRONG_STATE', productRules.stepsInOrder, { state })
  if (booking.start <= now) return refused('TOO_LATE', productRules.amendedInTime)
  if ((booking.amendedAt ?? null) !== seenAt)
    return refused('WRONG_STATE', productRules.stepsInOrder, { state: 'amended' as const })
  return { accepted: true as const }
}

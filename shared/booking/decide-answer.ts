import type { Instant } from '../calendar/beijing'
import { refused } from '../decision'
import { productRules } from '../law/product-rules'
import { type BookingTimes, bookingState } from './state'

/**
 * May the station answer a request now, with yes or with no? Until the start, also after the last time to answer; once the start is over,
 * whoever comes is received or not, and nobody is sent away by a word that they cannot have read.
 */
export function decideAnswer(booking: BookingTimes, now: Instant) {
  const state = bookingState(booking, now)
  if (state !== 'asked') return refused('WRONG_STATE', productRules.answeredByStation, { state })
  if (booking.start <= now) return refused('WRONG_STATE', productRules.answeredByStation, { state: 'past' as const })
  return { accepted: true as const, at: now }
}

/** Whether a booking that is made or moved now waits for the station's yes: as the service says now, and what waited waits on. */
export const asksFor = (service: { approval?: true } | undefined, before?: BookingTimes, now?: Instant): boolean =>
  Boolean(service?.approval) || (before !== undefined && now !== undefined && bookingState(before, now) === 'asked')

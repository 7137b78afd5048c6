import type { Instant } from '../calendar/beijing'
import type { Service } from '../directory/carrier'
import { type BookingTimes, isAsked } from './state'

/** How long before the start cancelling and moving still count for nothing, where the service says nothing else. Product rule. */
export const FREE_MINUTES = 120

/** Until just before this instant, for an appointment that is made now. */
export const freeUntilOf = (service: Pick<Service, 'freeUntil'> | undefined, start: Instant): Instant =>
  start - (service?.freeUntil ?? FREE_MINUTES) * 60_000

export interface Standing extends Pick<BookingTimes, 'asked' | 'agreedAt'> {
  start: Instant
  /** as it was said when it was made */
  freeUntil?: Instant
  /** the station asks to move it: whoever does what they are asked is never late */
  offered?: unknown
}

/** The hour of a booking that stands: what was said then holds, whatever the service says by now. */
export const deadlineOf = ({ start, freeUntil }: Standing): Instant => freeUntil ?? freeUntilOf(undefined, start)

/** Whether cancelling or moving it now is written down as 临时取消: never of what the station has not agreed to. */
export const isLate = (booking: Standing, now: Instant): boolean =>
  !booking.offered && !isAsked(booking) && now >= deadlineOf(booking)

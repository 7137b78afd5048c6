import type { Instant } from '../calendar/beijing'

/** The times of a booking: what is stored. */
export interface BookingTimes {
  start: Instant
  end: Instant
  cancelledAt: Instant | null
  checkedInAt: Instant | null
  completedAt: Instant | null
}
export type BookingState = 'booked' | 'arrived' | 'done' | 'cancelled' | 'past'

/** Read from the times, never stored. */
export function bookingState(booking: BookingTimes, now: Instant): BookingState {
  if (booking.cancelledAt !== null) return 'cancelled'
  if (booking.completedAt !== null) return 'done'
  if (booking.checkedInAt !== null) return 'arrived'
  return booking.end <= now ? 'past' : 'booked'
}

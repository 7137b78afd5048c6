import { isCheckInOpen } from '@shared/booking/check-in-window'
import { beijingDate, beijingTime, type Instant } from '@shared/calendar/beijing'
import type { Booking } from './booking'

/** Whether a code could be entered now: the appointment is open, and so is the door. */
export const awaitsDesk = (booking: Pick<Booking, 'state' | 'start' | 'end'>, at: Instant) =>
  (booking.state === 'asked' || booking.state === 'booked' || booking.state === 'past') && isCheckInOpen(booking, at)

/** When one may arrive, as two clock times of one day: a day ends at 24:00. */
export function arrivalTimes({ from, until }: { from: Instant; until: Instant }) {
  const closes = beijingDate(until) === beijingDate(from) ? beijingTime(until) : '24:00'
  return { opens: beijingTime(from), closes }
}

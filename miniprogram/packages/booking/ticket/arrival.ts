import { checkInWindow } from '@shared/booking/check-in-window'
import { beijingDate, type Instant } from '@shared/calendar/beijing'
import { formatNear } from '@shared/calendar/format'
import { bookings as words } from '@/copy/bookings'
import { arrivalTimes } from '@/features/booking/arrival'
import type { Booking } from '@/features/booking/booking'

/** Whether the ticket's code is of use, and what to say where it is not of use yet or not for long. */
export function arrivalOf(booking: Booking, now: Instant): { live: boolean; hint: string | null } {
  const open = checkInWindow(booking)
  const { opens, closes } = arrivalTimes(open)
  const late = booking.state === 'past' && now < open.until
  if (late) return { live: true, hint: words.closes(closes) }
  const live = booking.state === 'booked' || booking.state === 'asked'
  if (!live || open.from <= now) return { live, hint: null }
  return { live, hint: words.opens(`${formatNear(beijingDate(open.from), beijingDate(now))} ${opens}`) }
}

import type { Instant } from '../calendar/beijing'
import { refused } from '../decision'
import type { BookingId } from '../ids'
import { productRules } from '../law/product-rules'
import { checkInWindow, isCheckInOpen } from './check-in-window'
import { acceptedStep, type Digest } from './code'
import { type BookingTimes, isLive } from './state'

type Expected = Pick<BookingTimes, 'start' | 'end' | 'cancelledAt' | 'missedAt' | 'checkedInAt'> & { _id: BookingId }

/**
 * Which of the bookings has arrived, by the code that is shown (B5), and whether it may by now. The code burns with its first use: a
 * booking that has arrived has none any more.
 */
export function decideCheckIn(bookings: readonly Expected[], code: string, digest: Digest, now: Instant) {
  const meant = bookings.filter(
    (booking) =>
      isLive(booking) && booking.checkedInAt === null && acceptedStep(digest, booking._id, code, now) !== null,
  )
  const [shown] = meant
  if (!shown) return refused('CHECKIN_CODE_WRONG', productRules.checkInByCode)
  const [first, second] = meant.filter((booking) => isCheckInOpen(booking, now))
  if (!first) return refused('CHECKIN_CLOSED', productRules.checkInWindow, checkInWindow(shown))
  if (second) return refused('CHECKIN_CODE_AMBIGUOUS', productRules.checkInByCode)
  return { accepted: true as const, bookingId: first._id }
}

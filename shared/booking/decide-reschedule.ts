import { decideUse } from '../access/decide-use'
import type { Instant } from '../calendar/beijing'
import { refused } from '../decision'
import type { SlotId } from '../ids'
import { productRules } from '../law/product-rules'
import { isLate, type Standing } from './free-until'
import { movesOf, type Placed } from './own-seat'
import { type BookingTimes, bookingState } from './state'

type Moving = BookingTimes & Placed & Standing & { slotId: SlotId }

/**
 * May this booking have another time (B4)? Before its start, while nobody has come, and not over and over. Whether there is a seat is settled
 * by taking it.
 * @param move the how manieth move of the booking this is
 */
export function decideReschedule(booking: Moving, slotId: SlotId, move: number, now: Instant) {
  const state = bookingState(booking, now)
  if (state !== 'booked' && state !== 'asked') return refused('WRONG_STATE', productRules.stepsInOrder, { state })
  if (booking.start <= now) return refused('TOO_LATE', productRules.movedInTime)
  if (booking.slotId === slotId) return refused('ALREADY_BOOKED', productRules.onePlaceAtATime)
  if (movesOf(booking) !== move - 1)
    return refused('WRONG_STATE', productRules.stepsInOrder, { state: 'moved' as const })
  // what the station asks for is not counted
  if (booking.offered) return { accepted: true as const, lateCancel: false }
  const moves = Array.from({ length: movesOf(booking) }, (_, nth) => ({ id: `${nth + 1}`, until: booking.end }))
  const counted = decideUse('moves', moves, `${move}`, now, booking.end)
  return counted.accepted ? { accepted: true as const, lateCancel: isLate(booking, now) } : counted
}

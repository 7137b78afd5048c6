import { beijingDate, type Instant } from '../calendar/beijing'
import { refused } from '../decision'
import { productRules } from '../law/product-rules'
import { GRACE_MS, type NoShow, waitedUntil } from './no-show'
import { type BookingTimes, bookingState, isAsked } from './state'

/** Who walks in has promised nothing, and is no no-show. */
interface WalkIn {
  walkIn?: boolean
}

/**
 * Nobody came (B3): said by a person of the desk, from the start until the end of that day; also of one whose seat the clock freed, and once
 * more where the enterprise says otherwise. Who was never told yes was not expected. An arrival and a no-show exclude each other, whichever is first.
 */
export function decideMiss(booking: BookingTimes & NoShow & WalkIn, now: Instant) {
  const state = bookingState(booking, now)
  const { missedById, objection, insistedAt, start, walkIn } = booking
  const open =
    state === 'missed'
      ? !missedById || Boolean(objection && !insistedAt)
      : (state === 'booked' || state === 'past') && start <= now
  if (walkIn || isAsked(booking) || !open || beijingDate(now) !== beijingDate(start))
    return refused('WRONG_STATE', productRules.missedByDesk, { state })
  return { accepted: true as const, missedAt: booking.missedAt ?? now, insistedAt: objection ? now : null }
}

/** The seat of somebody who has not come is free once nobody waits any more: only of one that nobody has come to. */
export function decideRelease(booking: BookingTimes & WalkIn & { graceUntil?: Instant }, now: Instant) {
  const state = bookingState(booking, now)
  if (booking.walkIn || isAsked(booking) || (state !== 'booked' && state !== 'past') || now < waitedUntil(booking))
    return refused('WRONG_STATE', productRules.releasedAfterGrace, { state })
  return { accepted: true as const, missedAt: now }
}

/** Why there is no seat to take again: others have it; or the timetable was edited, and others have what it was in. */
export const goneReasons = ['taken', 'unscheduled'] as const

/** It was no no-show after all: whether there is still a seat is settled by taking it. */
export function decideUnmiss(booking: BookingTimes, now: Instant) {
  const state = bookingState(booking, now)
  return state === 'missed' ? { accepted: true as const } : refused('WRONG_STATE', productRules.missedByDesk, { state })
}

/** The desk waits for so much longer: once, while it still waits at all. */
export function decideWait(booking: BookingTimes & { graceUntil?: Instant }, now: Instant) {
  const state = bookingState(booking, now)
  if (state !== 'booked' || now < booking.start || booking.graceUntil !== undefined)
    return refused('WRONG_STATE', productRules.waitedOnce, { state })
  return { accepted: true as const, graceUntil: Math.max(waitedUntil(booking), now) + GRACE_MS }
}

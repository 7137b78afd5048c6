import type { Instant } from '../calendar/beijing'
import { refused } from '../decision'
import type { Mode } from '../directory/carrier'
import { productRules } from '../law/product-rules'
import { meetingFrom } from './meeting-times'
import { type BookingTimes, bookingState } from './state'

interface Online extends BookingTimes {
  mode?: Mode
  meetingUrl?: string | null
}

/** The station says where an online appointment is held, or says it anew: until its end, of one that is not over or cancelled. */
export function decideMeeting(booking: Online, now: Instant) {
  const state = bookingState(booking, now)
  const isOpen = state === 'asked' || state === 'booked' || state === 'arrived'
  if (booking.mode !== 'online' || !isOpen || booking.end <= now)
    return refused('WRONG_STATE', productRules.meetingGiven, { state })
  return { accepted: true as const }
}

/**
 * What the enterprise knows of it.
 * @returns null: it is not online, or will not be held
 */
export function meetingOf(booking: Online, now: Instant) {
  const { mode, start, end, meetingUrl } = booking
  const state = bookingState(booking, now)
  if (mode !== 'online' || state === 'cancelled' || state === 'missed' || state === 'done' || end <= now) return null
  const from = meetingFrom(start)
  return { from, given: Boolean(meetingUrl), url: (now >= from && meetingUrl) || null }
}

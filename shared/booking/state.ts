import type { Instant } from '../calendar/beijing'

/** The times of a booking: what is stored. */
export interface BookingTimes {
  start: Instant
  end: Instant
  cancelledAt: Instant | null
  /** nobody had come by then, and its seat is free; taken back: null again */
  missedAt?: Instant | null
  checkedInAt: Instant | null
  /** when they left, where that was said before the record was written */
  leftAt?: Instant | null
  completedAt: Instant | null
  /** the station says yes first */
  asked?: boolean
  /** when it did */
  agreedAt?: Instant | null
}
export const bookingStates = ['asked', 'booked', 'arrived', 'done', 'missed', 'cancelled', 'past'] as const
export type BookingState = (typeof bookingStates)[number]

/** Read from the times, never stored. */
export function bookingState(booking: BookingTimes, now: Instant): BookingState {
  if (booking.cancelledAt !== null) return 'cancelled'
  if (booking.completedAt !== null) return 'done'
  if (booking.checkedInAt !== null) return 'arrived'
  if (booking.missedAt) return 'missed'
  if (booking.end <= now) return 'past'
  return isAsked(booking) ? 'asked' : 'booked'
}

/** It waits for the station's yes (待同意), or did when its time came; who is checked in is welcome, with or without one. */
export const isAsked = ({ asked, agreedAt }: Pick<BookingTimes, 'asked' | 'agreedAt'>): boolean =>
  Boolean(asked) && !agreedAt

interface Standing extends Pick<BookingTimes, 'cancelledAt' | 'missedAt'> {
  /** without an appointment */
  walkIn?: boolean
}

/** It stands: neither cancelled nor missed. */
export const isLive = ({ cancelledAt, missedAt }: Standing): boolean => cancelledAt === null && !missedAt

/** A live booking has exactly one seat on the sheet of its day, and every seat is a live booking's (ADR 0013); who walks in has none. */
export const hasSeat = (booking: Standing): boolean => isLive(booking) && !booking.walkIn

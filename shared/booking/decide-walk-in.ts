import { beijingDate, type Instant } from '../calendar/beijing'
import { refused } from '../decision'
import type { CarrierId } from '../ids'
import { productRules } from '../law/product-rules'
import type { Digest } from './code'
import { type BookingTimes, bookingState } from './state'
import { PASS_MS, walkInStep } from './walk-in-code'

/** A code that was scanned, as long as it is good: which step it is, so that it is worth something once for each person. */
export function decideArrive(digest: Digest, carrierId: CarrierId, code: string, now: Instant) {
  const step = walkInStep(digest, carrierId, code, now)
  return step === null ? refused('CODE_INVALID', productRules.walkInByCode) : { accepted: true as const, step }
}

/** What whoever scanned the desk's code may say who they are with: once, and while they still stand there. */
export function decidePass(pass: { at: Instant; usedAt: Instant | null }, now: Instant) {
  return pass.usedAt === null && now < pass.at + PASS_MS
    ? { accepted: true as const }
    : refused('CODE_INVALID', productRules.walkInByCode)
}

/** 接待: somebody who walked in is received, on the day on which they did. */
export function decideReceive(booking: BookingTimes & { walkIn?: boolean }, now: Instant) {
  const state = bookingState(booking, now)
  const waits = booking.walkIn && (state === 'booked' || state === 'past')
  if (!waits || beijingDate(now) !== beijingDate(booking.start))
    return refused('WRONG_STATE', productRules.stepsInOrder, { state })
  return { accepted: true as const, checkedInAt: now }
}

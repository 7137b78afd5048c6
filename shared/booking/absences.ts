import type { Use } from '../access/quotas'
import type { Instant } from '../calendar/beijing'
import { refused } from '../decision'
import type { BookingId } from '../ids'
import { productRules } from '../law/product-rules'
import { absenceRule } from './absence-rule'
import { isHeldAgainst, type NoShow } from './no-show'

const DAY = 86_400_000
const span = absenceRule.days * DAY
const lasts = absenceRule.limitDays * DAY

/** An appointment that its enterprise did not keep, by the time that it was for. */
export interface Absence {
  bookingId: BookingId
  start: Instant
}

/** How far back an absence still bears on a limit. */
export const bearsSince = (now: Instant): Instant => now - span - lasts

/** 没来 and 临时取消 count alike, and once; nothing does where nobody received them, or that a person has taken off upon an appeal. */
export const isAbsence = (booking: NoShow & { lateCancel?: true }): boolean =>
  isHeldAgainst(booking) ||
  (Boolean(booking.lateCancel) && !booking.excusedAt && booking.objection?.what !== 'unreceived')

/** It did, whatever was decided of it since. */
export const wasAbsence = (booking: NoShow & { lateCancel?: true }): boolean =>
  isAbsence({ ...booking, excusedAt: null })

/** Until when an enterprise has one open booking at a time. */
export interface Limited {
  until: Instant
  most: number
}

/**
 * What follows from absences (product): how many there were lately, and whether they limit now. So many within the days of the rule limit from the
 * latest of them; read from the bookings each time, so whatever is taken back or excused lifts it at once.
 */
export function standingOf(absences: readonly Absence[], now: Instant): { count: number; limited: Limited | null } {
  const starts = [...new Map(absences.map(({ bookingId, start }) => [bookingId, start])).values()]
    .filter((start) => start <= now)
    .sort((a, b) => b - a)
  const count = starts.filter((start) => start > now - span).length
  const latest = starts.find((start, i) => start - (starts[i + absenceRule.most - 1] ?? -Infinity) < span)
  const until = latest === undefined ? now : latest + lasts
  return { count, limited: until > now ? { until, most: absenceRule.open } : null }
}

/** One more open booking, while absences limit them; the same booking again is the same one. */
export function decideLimited(limited: Limited | null, uses: readonly Use[], useId: string, now: Instant) {
  const open = uses.filter(({ id, until }) => until > now && id !== useId).length
  if (limited && open >= limited.most) return refused('ABSENCE_LIMIT', productRules.absenceLimit, { ...limited })
  return { accepted: true as const }
}

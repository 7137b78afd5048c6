import { beijingDate, type Instant, minuteOfDay, startOfDay } from '../calendar/beijing'
import { addDays, type LocalDate } from '../calendar/local-date'
import type { BookingId, EnterpriseId, ServiceId, SlotId, WaitId } from '../ids'

/**
 * 候补: an enterprise waits for a slot that is full, or for any time of its day. What comes free is offered to who waits longest and can come; the
 * offer holds the seat until it is taken, declined or has lapsed.
 */
export const waitStates = ['waiting', 'offered', 'taken', 'left', 'lapsed', 'past'] as const
export type WaitState = (typeof waitStates)[number]

export interface Offer {
  slotId: SlotId
  /** of the booking that it becomes */
  bookingId: BookingId
  at: Instant
  /** until just before this instant it can be taken */
  until: Instant
}

/** Who waits, and for what. */
export interface Waiting {
  _id: WaitId
  enterpriseId: EnterpriseId
  serviceId: ServiceId
  date: LocalDate
  /** null: any time of the day */
  slotId: SlotId | null
  /** times that were offered and not wanted, each until when it is not offered again */
  passed: readonly { slotId: SlotId; until: Instant }[]
}

/** For so long an offer holds, and none is made that would hold for less. Product rules. */
export const OFFER_MINUTES = 30
export const LEAST_OFFER_MINUTES = 5

/** Nobody has to look at night: an offer of these hours holds until half an hour after them. Product rule. */
const NIGHT = { from: '20:00', to: '08:00', until: '08:30' } as const

const MINUTE = 60_000
const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** In words, for who reads of it: one place for the figures. */
export const offerRule = `名额留 ${OFFER_MINUTES} 分钟，${NIGHT.from} 到次日 ${NIGHT.to} 通知的留到 ${NIGHT.until}，都不晚于这个时段停止预约的时间。`

/** Until when an offer made now holds; null: there is no time left for one. @param lastly when the slot can no longer be booked */
export function offerUntil(now: Instant, lastly: Instant): Instant | null {
  const until = Math.min(Math.max(now + OFFER_MINUTES * MINUTE, morningAfter(now)), lastly)
  return until - now < LEAST_OFFER_MINUTES * MINUTE ? null : until
}

/** When an offer of this night lapses at the earliest; by day: now. */
function morningAfter(now: Instant): Instant {
  const minute = minuteOfDay(now)
  const today = beijingDate(now)
  if (minute >= minutesOf(NIGHT.from)) return startOfDay(addDays(today, 1)) + minutesOf(NIGHT.until) * MINUTE
  return minute < minutesOf(NIGHT.to) ? startOfDay(today) + minutesOf(NIGHT.until) * MINUTE : now
}

/** When a slot can no longer be booked. */
export const closesAt = (start: Instant, notice = 0): Instant => start - notice * MINUTE

/** From when no offer of this slot is made any more. */
export const waitEnds = (start: Instant, notice = 0): Instant => closesAt(start, notice) - LEAST_OFFER_MINUTES * MINUTE

/** What is stored of a wait beside who waits. */
export interface WaitTimes {
  state: WaitState
  /** the latest */
  offer: Offer | null
  /** from when waiting is of no use */
  endsAt: Instant
  /** a seat that was offered and was not taken, until the next has it */
  gives: BookingId | null
}

export const isOpen = ({ state }: Pick<WaitTimes, 'state'>): boolean => state === 'waiting' || state === 'offered'

/** When `jobs` has something to do for it; null: never again. */
export function dueOf({ state, offer, endsAt, gives }: WaitTimes): Instant | null {
  if (gives !== null) return 0
  if (state === 'waiting') return endsAt
  return state === 'offered' ? (offer?.until ?? 0) : null
}

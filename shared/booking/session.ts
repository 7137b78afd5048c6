import type { Instant } from '../calendar/beijing'
import type { BookingId, EnterpriseId, LaneId } from '../ids'
import type { Slot } from './schedule'
import { emptySheet, type Held, MOST_HELD, type SessionKey, type Sheet, serviceOf, sessionKey } from './sheet'

/** Where a seat can be taken, as far as a sheet tells. */
export interface Session {
  key: SessionKey
  lanes: readonly LaneId[]
  from: Instant
  to: Instant
  clear: Instant
  capacity: number
}

/** Whose seat it is to be. */
export interface Wanted {
  bookingId: BookingId
  enterpriseId: EnterpriseId
}

export type Choice =
  | { kind: 'free'; session: Session }
  /** this booking has its seat already */
  | { kind: 'held' }
  /** the enterprise is here at that time with another booking */
  | { kind: 'same-enterprise'; bookingId: BookingId }
  | { kind: 'full' }

/** Seats of a slot while nothing is booked. */
export const seatsOf = ({ capacity, needs }: Slot): number => capacity * Math.min(...needs.map(({ length }) => length))

/**
 * Seats that can still be taken: those left in the sessions that there are, and those of the sessions for which lanes are free. Standing
 * seats count against whatever overlaps them, whatever the timetable was when they were taken; never below 0.
 */
export function seatsLeft(slot: Slot, sheet: Sheet = emptySheet): number {
  const { open, free } = stateOf(slot, sheet)
  const more = Math.min(...free.map(({ length }) => length))
  const seats = open.reduce((sum, { room }) => sum + room, slot.capacity * more)
  return Math.max(0, Math.min(seats, MOST_HELD - sheet.held.length))
}

/**
 * Where this booking gets its seat: in a session that has begun to fill, else in a new one, in lanes that differ from booking to booking, so
 * that those who come at once do not all want the same.
 */
export function choose(slot: Slot, sheet: Sheet, { bookingId, enterpriseId }: Wanted): Choice {
  if (sheet.held.some((each) => each.bookingId === bookingId && each.from === slot.start)) return { kind: 'held' }
  const own = sheet.held.find(
    (each) =>
      each.enterpriseId === enterpriseId &&
      each.bookingId !== bookingId &&
      each.from < slot.end &&
      slot.start < each.to,
  )
  if (own) return { kind: 'same-enterprise', bookingId: own.bookingId }
  const { open, free } = stateOf(slot, sheet)
  const begun = open.find(({ room }) => room > 0)
  const lanes = begun?.lanes ?? free.map((group) => group[spread(bookingId) % group.length])
  if (sheet.held.length >= MOST_HELD || !isWhole(lanes)) return { kind: 'full' }
  const { start: from, end: to, clear, capacity } = slot
  return { kind: 'free', session: { key: sessionKey(slot.id, lanes), lanes, from, to, clear, capacity } }
}

const isWhole = (lanes: readonly (LaneId | undefined)[]): lanes is LaneId[] => lanes.every((lane) => lane !== undefined)

const spread = (id: string): number => [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65_521, 7)

/**
 * The slot's own sessions that there are, each with the seats left in it, and of each group the lanes that are free. A session of the same
 * service that stands across the slot and has no lane of a group takes the place of one that has: somebody must serve it.
 */
function stateOf(slot: Slot, { held, counts }: Sheet) {
  const { needs, start, clear, capacity } = slot
  const across = held.filter((each) => each.from < clear && start < each.clear)
  const sessions = [...new Map(across.map((each) => [each.key, each])).values()]
  const mine = sessions.filter((each) => isIn(slot, each))
  const open = mine.map(({ key, lanes }) => {
    const isCrossed = across.some((each) => each.key !== key && each.lanes.some((lane) => lanes.includes(lane)))
    return { lanes, room: isCrossed ? 0 : Math.max(0, capacity - (counts[key] ?? 0)) }
  })
  const strays = sessions.filter((each) => !mine.includes(each) && serviceOf(each.key) === slot.serviceId)
  const free = needs.map((group) => {
    const homeless = strays.filter(({ lanes }) => !group.some((lane) => lanes.includes(lane)))
    return group.filter((lane) => !across.some(({ lanes }) => lanes.includes(lane))).slice(homeless.length)
  })
  return { open, free }
}

/** Whether a seat is in one of the sessions that a slot can have by now: in one lane of each group, and no other. */
const isIn = ({ id, needs }: Slot, { key, lanes }: Held): boolean =>
  key === sessionKey(id, lanes) &&
  lanes.length === needs.length &&
  needs.every((group) => group.some((lane) => lanes.includes(lane)))

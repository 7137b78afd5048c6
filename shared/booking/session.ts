import type { BookingId, EnterpriseId, LaneId, WaitId } from '../ids'
import type { Slot } from './schedule'
import { type DayTime, MOST_HELD, type SessionKey, type Sheet, sessionKey, sessionOf, timesOf } from './sheet'

/** Where a seat can be taken, as far as a sheet tells. */
export interface Session {
  key: SessionKey
  lanes: readonly LaneId[]
  from: DayTime
  to: DayTime
  clear: DayTime
  capacity: number
}

/** Whose seat it is to be. */
export interface Wanted {
  bookingId: BookingId
  enterpriseId: EnterpriseId
}

export type Choice =
  | { kind: 'free'; session: Session }
  /** this booking has a seat at that start already, of this move or another */
  | { kind: 'held' }
  /** the enterprise is here at that time with another booking */
  | { kind: 'same-enterprise'; bookingId: BookingId; waitId?: WaitId }
  | { kind: 'full' }

/** Seats of a slot while nothing is booked. */
export const seatsOf = ({ capacity, needs }: Slot): number => capacity * Math.min(...needs.map(({ length }) => length))

/**
 * Seats that can still be taken: those left in the slot's sessions, and those of the sessions for which lanes are free. Standing seats count
 * against whatever overlaps them, whatever the timetable was when they were taken; never below 0.
 */
export function seatsLeft(slot: Slot, counts: Sheet['counts'] = {}): number {
  const { mine, free } = stateOf(slot, counts)
  const more = Math.min(...free.map(({ length }) => length))
  const seats = mine.reduce((sum, { room }) => sum + room, slot.capacity * more)
  return Math.max(0, Math.min(seats, MOST_HELD - takenOf(counts)))
}

/** What the enterprise has at that time: a booking, or a seat that is kept for it. */
export const doubleOf = ({ bookingId, waitId }: { bookingId: BookingId; waitId?: WaitId }) => ({
  bookingId,
  ...(waitId && { waitId }),
})

const takenOf = (counts: Sheet['counts']) => Object.values(counts).reduce((sum, count) => sum + count, 0)

/**
 * Where this booking gets its seat: in a session that has begun to fill, else in a new one, in lanes that differ from booking to booking, so
 * that those who come at once do not all want the same.
 * @param held at least the seat of this enterprise at this start; the others only make the answer earlier
 */
export function choose(slot: Slot, { held, counts }: Sheet, { bookingId, enterpriseId }: Wanted): Choice {
  const { from, to, clear } = timesOf(slot)
  if (held.some((each) => each.bookingId === bookingId && each.from === from)) return { kind: 'held' }
  const own = held.find(
    (each) => each.enterpriseId === enterpriseId && each.bookingId !== bookingId && each.from < to && from < each.to,
  )
  if (own) return { kind: 'same-enterprise', ...doubleOf(own) }
  const { mine, free } = stateOf(slot, counts)
  const begun = mine.find(({ room }) => room > 0)
  const lanes = begun?.lanes ?? free.map((group) => group[spread(bookingId) % group.length])
  if (takenOf(counts) >= MOST_HELD || !isWhole(lanes)) return { kind: 'full' }
  return { kind: 'free', session: { key: sessionKey(slot, lanes), lanes, from, to, clear, capacity: slot.capacity } }
}

const isWhole = (lanes: readonly (LaneId | undefined)[]): lanes is LaneId[] => lanes.every((lane) => lane !== undefined)

const spread = (id: string): number => [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65_521, 7)

/**
 * The slot's own sessions that there are, each with the seats left in it, and of each group the lanes that are free. A session of the same
 * service that stands across the slot and has no lane of a group takes the place of one that has: somebody must serve it.
 */
function stateOf(slot: Slot, counts: Sheet['counts']) {
  const { needs, serviceId, capacity } = slot
  const { from, clear } = timesOf(slot)
  const across = Object.entries(counts)
    .map(([key, taken]) => ({ key, taken, ...sessionOf(key) }))
    .filter((each) => each.taken > 0 && each.from < clear && from < each.clear)
  const mine = across
    .filter(
      (each) => each.serviceId === serviceId && each.from === from && each.clear === clear && isOf(needs, each.lanes),
    )
    .map(({ key, lanes, taken }) => ({ key, lanes, room: Math.max(0, capacity - taken) }))
  const strays = across.filter((each) => each.serviceId === serviceId && !mine.some(({ key }) => key === each.key))
  const free = needs.map((group) => {
    const homeless = strays.filter(({ lanes }) => !group.some((lane) => lanes.includes(lane)))
    return group.filter((lane) => !across.some(({ lanes }) => lanes.includes(lane))).slice(homeless.length)
  })
  return { mine, free }
}

/** One lane of each group, and no other. */
export const isOf = (needs: Slot['needs'], lanes: readonly LaneId[]): boolean =>
  lanes.length === needs.length && needs.every((group) => group.some((lane) => lanes.includes(lane)))

import type { BookingId, EnterpriseId, LaneId, WaitId } from '../ids'
import type { Slot } from './schedule'
import {
  type DayTime,
  emptySheet,
  MOST_HELD,
  type SessionKey,
  type Sheet,
  sessionKey,
  sessionOf,
  type Taken,
  timeKey,
  timesOf,
} from './sheet'

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
  /** it may have a seat that is kept for such (`reserved.ts`) */
  recognised?: boolean
}

export type Choice =
  /** `most`: of an enterprise that is not recognised, how many like it have a seat then at most; null: as many as there are seats */
  | { kind: 'free'; session: Session; most: number | null }
  /** this booking has a seat at that start already, of this move or another */
  | { kind: 'held' }
  /** the enterprise is here at that time with another booking */
  | { kind: 'same-enterprise'; bookingId: BookingId; waitId?: WaitId }
  | { kind: 'full' }

/** Seats of a slot while nothing is booked. */
export const seatsOf = ({ capacity, needs }: Pick<Slot, 'capacity' | 'needs'>): number =>
  capacity * (needs.length > 0 ? Math.min(...needs.map(({ length }) => length)) : 1)

/** Seats that can still be taken, by a recognised enterprise or by any other: `reserved.ts` says why the two are not the same. */
export function seatsLeft(slot: Slot, taken: Taken = emptySheet, recognised = false): number {
  const left = Math.max(0, Math.min(seatsFree(slot, taken.counts), MOST_HELD - takenOf(taken.counts)))
  if (recognised || slot.reserved === 0) return left
  return Math.max(0, Math.min(left, mostOrdinary(slot, taken.counts) - (taken.ordinary[timeOf(slot)] ?? 0)))
}

/** Of the free seats those that only a recognised enterprise can have. */
export const seatsKept = (slot: Slot, taken?: Taken): number => seatsLeft(slot, taken, true) - seatsLeft(slot, taken)

/**
 * The seats that are free: those left in the slot's sessions, and those of the sessions for which lanes are free. Standing seats count
 * against whatever overlaps them, whatever the timetable was when they were taken; never below 0.
 */
function seatsFree(slot: Slot, counts: Sheet['counts']): number {
  const { mine, free } = stateOf(slot, counts)
  const more = Math.min(...free.map(({ length }) => length))
  return mine.reduce((sum, { room }) => sum + room, slot.capacity * more)
}

/** How many seats of this time ordinary enterprises have at most, whoever has the others: all that there are now but those that are kept. */
function mostOrdinary(slot: Slot, counts: Sheet['counts']): number {
  const time = timeOf(slot)
  const had = Object.entries(counts).reduce((sum, [key, taken]) => sum + (timeKey(key) === time ? taken : 0), 0)
  return had + seatsFree(slot, counts) - slot.reserved
}

const timeOf = (slot: Slot) => timeKey(sessionKey(slot, []))

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
export function choose(slot: Slot, sheet: Sheet, { bookingId, enterpriseId, recognised }: Wanted): Choice {
  const { held, counts } = sheet
  const { from, to, clear } = timesOf(slot)
  if (held.some((each) => each.bookingId === bookingId && each.from === from)) return { kind: 'held' }
  const own = held.find(
    (each) => each.enterpriseId === enterpriseId && each.bookingId !== bookingId && each.from < to && from < each.to,
  )
  if (own) return { kind: 'same-enterprise', ...doubleOf(own) }
  const { mine, free } = stateOf(slot, counts)
  const begun = mine.find(({ room }) => room > 0)
  const lanes = begun?.lanes ?? free.map((group) => group[spread(bookingId) % group.length])
  if (seatsLeft(slot, sheet, recognised) === 0 || !isWhole(lanes)) return { kind: 'full' }
  const session = { key: sessionKey(slot, lanes), lanes, from, to, clear, capacity: slot.capacity }
  return { kind: 'free', session, most: recognised || slot.reserved === 0 ? null : mostOrdinary(slot, counts) }
}

/** The seat that a booking takes there. */
export const seatIn = ({ capacity: _, ...session }: Session, { bookingId, enterpriseId, recognised }: Wanted) => ({
  ...session,
  bookingId,
  enterpriseId,
  ...(recognised && { recognised: true as const }),
})

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

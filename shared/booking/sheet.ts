import type { Instant } from '../calendar/beijing'
import type { LocalDate } from '../calendar/local-date'
import {
  asId,
  type BookingId,
  type CarrierId,
  type EnterpriseId,
  type LaneId,
  type ServiceId,
  type SlotId,
} from '../ids'
import { parseSlotId } from './schedule'

/**
 * One service at one start, in the lanes that serve it: `{service}@{HHmm}`, and where lanes are chosen `{service}@{HHmm}@{lane}+{lane}`.
 * It is a field's name in the database.
 */
export type SessionKey = string

/** A seat that is taken. No personal data: the booking's id and the enterprise's, which is an organisation. */
export interface Held {
  key: SessionKey
  /** what is in this session and in no other */
  lanes: readonly LaneId[]
  from: Instant
  to: Instant
  /** from when the lanes are free again: `to`, and what the service keeps free after it */
  clear: Instant
  bookingId: BookingId
  enterpriseId: EnterpriseId
  at: Instant
}

/** The seats that are taken of one carrier on one day: in one document, because what they take from each other is. */
export interface Sheet {
  held: readonly Held[]
  /** how many of them are in each session */
  counts: Readonly<Record<SessionKey, number>>
}
export const emptySheet: Sheet = { held: [], counts: {} }

/** A sheet has no more seats than these; at 300 bytes each it stays below 300 KB. Product rule. */
export const MOST_HELD = 1_000

/** The session of a slot in these lanes: what it is called without any where the service is its own lane. */
export function sessionKey(slotId: SlotId, lanes: readonly LaneId[]): SessionKey {
  const { serviceId, time } = parseSlotId(slotId)!
  const slot = `${serviceId}@${time.replace(':', '')}`
  return lanes.join() === String(serviceId) ? slot : `${slot}@${[...lanes].sort().join('+')}`
}

export const serviceOf = (key: SessionKey) => asId<ServiceId>(key.split('@')[0]!)

/** Where a sheet belongs. */
export interface SheetOf {
  carrierId: CarrierId
  date: LocalDate
}

/** The slot in which a seat was taken, also where the timetable has none by now. */
export function slotIdOf({ carrierId, date }: SheetOf, key: SessionKey): SlotId {
  const [serviceId, time] = key.split('@')
  return asId(`slot:${carrierId}:${serviceId}:${date}:${time}`)
}

export const seatOf = ({ held }: Sheet, bookingId: BookingId): Held | undefined =>
  held.find((each) => each.bookingId === bookingId)

/** The sheet without the seats of a booking. */
export function without({ held, counts }: Sheet, bookingId: BookingId): Sheet {
  const left = { ...counts }
  for (const each of held) if (each.bookingId === bookingId) left[each.key] = (left[each.key] ?? 0) - 1
  return { held: held.filter((each) => each.bookingId !== bookingId), counts: left }
}

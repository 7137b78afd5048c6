import { type Instant, minuteOfDay, startOfDay } from '../calendar/beijing'
import type { LocalDate } from '../calendar/local-date'
import {
  asId,
  type BookingId,
  type CarrierId,
  type EnterpriseId,
  type LaneId,
  type ServiceId,
  type SlotId,
  type WaitId,
} from '../ids'
import type { Slot } from './schedule'

/**
 * One service at one time in the lanes that serve it, `{service}@{HHmm}-{HHmm}` up to when they are free again, and where lanes are chosen
 * `…@{lane}+{lane}`. So the keys alone tell what is taken; they are names of fields in the database.
 */
export type SessionKey = string

/** The part of it before its lanes: one time of a service, whoever serves it. */
export type TimeKey = string

/** `HHmm` of the sheet's day, which compares as it reads; what is over with the day or later is `2400`. */
export type DayTime = string

/** A seat that is taken. No personal data: the booking's id and the enterprise's, which is an organisation. */
export interface Held {
  key: SessionKey
  /** what is in this session and in no other */
  lanes: readonly LaneId[]
  from: DayTime
  to: DayTime
  /** from when the lanes are free again: `to`, and what the service keeps free after it */
  clear: DayTime
  bookingId: BookingId
  enterpriseId: EnterpriseId
  at: Instant
  /** it is kept for who waits, until the offer is taken or lapses; it stays when the booking is made */
  waitId?: WaitId
  /** the how manieth move of its booking took it; left out: it was taken when it was booked */
  move?: number
  /** its enterprise was recognised when it was taken: one of those that are kept for such is used up first */
  recognised?: true
}

/** The seats that are taken of one carrier on one day: in one document, because what they take from each other is. */
export interface Sheet {
  held: readonly Held[]
  /** how many of them are in each session */
  counts: Readonly<Record<SessionKey, number>>
  /** how many at each time of a service, in all its sessions, are of enterprises that are not recognised (`reserved.ts`) */
  ordinary: Readonly<Record<TimeKey, number>>
}
export const emptySheet: Sheet = { held: [], counts: {}, ordinary: {} }

/** What of a sheet says how many seats are free. */
export type Taken = Pick<Sheet, 'counts' | 'ordinary'>

/** A sheet has no more seats than these; at 300 bytes each it stays below 300 KB. Product rule. */
export const MOST_HELD = 1_000

/** The session of a slot in these lanes. */
export function sessionKey(slot: Pick<Slot, 'serviceId'> & Times, lanes: readonly LaneId[]): SessionKey {
  const { from, clear } = timesOf(slot)
  const key = `${slot.serviceId}@${from}-${clear}`
  return lanes.join() === String(slot.serviceId) ? key : `${key}@${[...lanes].sort().join('+')}`
}

type Times = Pick<Slot, 'start' | 'end' | 'clear'>

export function timesOf({ start, end, clear }: Times) {
  const from = minuteOfDay(start)
  const at = (instant: Instant) => digits(Math.min(from + (instant - start) / 60_000, 1440))
  return { from: digits(from), to: at(end), clear: at(clear) }
}

const digits = (minutes: number): DayTime => String(Math.floor(minutes / 60) * 100 + (minutes % 60)).padStart(4, '0')

/** The instant of a time of the sheet's day. */
export const instantOn = (date: LocalDate, time: DayTime): Instant =>
  startOfDay(date) + (Number(time.slice(0, 2)) * 60 + Number(time.slice(2))) * 60_000

export const timeKey = (key: SessionKey): TimeKey => key.split('@', 2).join('@')

export function sessionOf(key: SessionKey) {
  const [service = '', time = '', lanes = service] = key.split('@')
  const [from = '', clear = ''] = time.split('-')
  return { serviceId: asId<ServiceId>(service), from, clear, lanes: lanes.split('+').map((lane) => asId<LaneId>(lane)) }
}

/** Where a sheet belongs. */
export interface SheetOf {
  carrierId: CarrierId
  date: LocalDate
}

/** The slot in which a seat was taken, also where the timetable has none by now. */
export function slotIdOf({ carrierId, date }: SheetOf, key: SessionKey): SlotId {
  const { serviceId, from } = sessionOf(key)
  return asId(`slot:${carrierId}:${serviceId}:${date}:${from}`)
}

export const seatOf = ({ held }: Sheet, bookingId: BookingId): Held | undefined =>
  held.find((each) => each.bookingId === bookingId)

/** The sheet with one seat more. */
export const seated = ({ held, counts, ordinary }: Sheet, seat: Held): Sheet => ({
  held: [...held, seat],
  ...counted({ counts, ordinary }, seat, 1),
})

/** The sheet without the seats of a booking, or without some of them. */
export function without(sheet: Sheet, bookingId: BookingId, isMeant: (seat: Held) => boolean = () => true): Sheet {
  const goes = (each: Held) => each.bookingId === bookingId && isMeant(each)
  const taken = sheet.held.filter(goes).reduce<Taken>((left, seat) => counted(left, seat, -1), sheet)
  const { counts, ordinary } = taken
  return { held: sheet.held.filter((each) => !goes(each)), counts, ordinary }
}

function counted({ counts, ordinary }: Taken, { key, recognised }: Held, by: 1 | -1): Taken {
  const time = timeKey(key)
  return {
    counts: { ...counts, [key]: (counts[key] ?? 0) + by },
    ordinary: recognised ? ordinary : { ...ordinary, [time]: (ordinary[time] ?? 0) + by },
  }
}

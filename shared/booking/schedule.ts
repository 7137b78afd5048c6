import { beijingDate, beijingInstant, beijingTime, type ClockTime, type Instant } from '../calendar/beijing'
import { addDays, eachDay, isLocalDate, type LocalDate } from '../calendar/local-date'
import type { OpeningTimes, Service } from '../directory/carrier'
import { dayHours } from '../directory/hours'
import { asId, type CarrierId, type LaneId, type ServiceId, type SlotId } from '../ids'
import { keptUntil } from './reserved'
import { offShelf } from './shelf'

/**
 * What may be booked follows from a carrier's hours alone (B1): a slot is a fact of the timetable, and nothing is stored of it. Which seats
 * are taken is in the sheet of the day (`session.ts`); nothing here knows of it.
 */
export interface Slot {
  /** `slot:{carrier}:{service}:{YYYY-MM-DD}:{HHmm}`, Beijing time of the start */
  id: SlotId
  serviceId: ServiceId
  date: LocalDate
  start: Instant
  end: Instant
  /** from when whoever and whatever served it is free again */
  clear: Instant
  /** of each of its sessions */
  capacity: number
  /** a session takes one lane of each group */
  needs: readonly (readonly LaneId[])[]
  /** of the seats of all its sessions those that are kept for recognised enterprises, at the moment that was asked about (`reserved.ts`) */
  reserved: number
  /** the day's calendar is not published yet: to be checked again, and nobody is blamed for a change */
  provisional: boolean
}

/** What the timetable needs to know of a carrier. */
export type Bookable = OpeningTimes & { id: CarrierId; services: readonly Service[] }

/** Days that can be booked, today included, where a service says nothing else; and what it may say at most. Product rules. */
export const HORIZON_DAYS = 14
export const MOST_HORIZON = 90

/** Seats of one session at most; what has more is an event. Product rule. */
export const MOST_SEATS = 50

const MINUTE = 60_000
const SLOT_ID = /^slot:([A-Za-z\d-]+):([A-Za-z\d-]+):(\d{4}-\d{2}-\d{2}):([01]\d|2[0-3])([0-5]\d)$/

const lastDay = (today: LocalDate, horizon: number) => addDays(today, horizon - 1)

export const bookableDays = (now: Instant, horizon = HORIZON_DAYS): LocalDate[] => {
  const today = beijingDate(now)
  return eachDay(today, lastDay(today, horizon))
}

const serviceOf = ({ services }: Bookable, serviceId: ServiceId) => services.find(({ id }) => id === serviceId)

export const horizonOf = (carrier: Bookable, serviceId: ServiceId): number =>
  serviceOf(carrier, serviceId)?.horizon ?? HORIZON_DAYS

/**
 * Every slot of the day, also those that have begun. Each opening interval is filled from its start, so no slot crosses a break;
 * only a buffer longer than the break puts off the first slot after it.
 */
export function gridOn(carrier: Bookable, serviceId: ServiceId, date: LocalDate): Slot[] {
  const service = serviceOf(carrier, serviceId)
  if (!service) return []
  const { minutes, capacity, buffer = 0 } = service
  if (minutes < 1) throw new RangeError(`an appointment of ${minutes} minutes`)
  if (capacity < 1 || capacity > MOST_SEATS) throw new RangeError(`a session of ${capacity} seats`)
  const { intervals, provisional } = dayHours(carrier, date)
  const needs = service.needs?.length ? service.needs : [[asId<LaneId>(serviceId)]]
  const length = minutes * MINUTE
  const slots: Slot[] = []
  let next = 0
  for (const { from, to } of intervals) {
    const close = beijingInstant(date, to)
    for (let start = Math.max(beijingInstant(date, from), next); start + length <= close; start = next) {
      const id = slotId(carrier.id, serviceId, date, beijingTime(start))
      const end = start + length
      next = end + buffer * MINUTE
      slots.push({ id, serviceId, date, start, end, clear: next, capacity, needs, reserved: 0, provisional })
    }
  }
  return slots
}

/**
 * The slots of a day that can be booked at `now`: while the service is offered, within its horizon, and no later than its notice before
 * the start.
 */
export function slotsOn(carrier: Bookable, serviceId: ServiceId, date: LocalDate, now: Instant): Slot[] {
  const today = beijingDate(now)
  const service = serviceOf(carrier, serviceId)
  if (!service || offShelf(service, date)) return []
  if (date < today || date > lastDay(today, service.horizon ?? HORIZON_DAYS)) return []
  const notice = (service.notice ?? 0) * MINUTE
  const reserved = now < keptUntil(date) ? (service.reserved ?? 0) : 0
  return gridOn(carrier, serviceId, date).flatMap((slot) => (slot.start - now < notice ? [] : { ...slot, reserved }))
}

/** The slot, if this carrier offers it and it can still be booked at `now`; null otherwise, also for a malformed id. */
export function findSlot(carrier: Bookable, id: SlotId, now: Instant): Slot | null {
  const parts = parseSlotId(id)
  return (parts && slotsOn(carrier, parts.serviceId, parts.date, now).find((slot) => slot.id === id)) ?? null
}

export interface SlotIdParts {
  carrierId: CarrierId
  serviceId: ServiceId
  date: LocalDate
  time: ClockTime
}

/** null for anything that is not a slot id. Says nothing about whether such a slot exists. */
export function parseSlotId(id: string): SlotIdParts | null {
  const [, carrierId = '', serviceId = '', date = '', hour = '', minute = ''] = SLOT_ID.exec(id) ?? []
  return isLocalDate(date)
    ? { carrierId: asId(carrierId), serviceId: asId(serviceId), date, time: `${hour}:${minute}` }
    : null
}

const slotId = (carrierId: CarrierId, serviceId: ServiceId, date: LocalDate, time: ClockTime) =>
  asId<SlotId>(`slot:${carrierId}:${serviceId}:${date}:${time.replace(':', '')}`)

import { type Bookable, gridOn, type Slot } from '../booking/schedule'
import { isOf } from '../booking/session'
import { beijingTime, type Instant } from '../calendar/beijing'
import type { LocalDate } from '../calendar/local-date'
import { dayHours } from '../directory/hours'
import type { BookingId, LaneId, ServiceId } from '../ids'

/** Why a timetable has no place for a booking: nobody is there then, no appointment has these times, or who serves it does not. */
export const misfits = ['closed', 'times', 'lanes'] as const
export type Misfit = (typeof misfits)[number]

/** A booking that is to be served. */
export interface Standing {
  bookingId: BookingId
  serviceId: ServiceId
  date: LocalDate
  start: Instant
  end: Instant
  /** of its seat */
  lanes: readonly LaneId[]
}

/**
 * Why this timetable would not offer what was booked; null: it would. Whether the service is offered at all says nothing of it.
 * @returns a question about one booking; each day is laid out once
 */
export function timetable(carrier: Bookable) {
  const days = new Map<string, readonly Slot[]>()
  const gridOf = (serviceId: ServiceId, date: LocalDate) => {
    const key = `${serviceId} ${date}`
    const known = days.get(key) ?? gridOn(carrier, serviceId, date)
    days.set(key, known)
    return known
  }
  return ({ serviceId, date, start, end, lanes }: Standing): Misfit | null => {
    const [from, to] = [beijingTime(start), beijingTime(end)]
    if (!dayHours(carrier, date).intervals.some((each) => each.from <= from && to <= each.to)) return 'closed'
    const slot = gridOf(serviceId, date).find((each) => each.start === start && each.end === end)
    if (!slot) return 'times'
    return isOf(slot.needs, lanes) ? null : 'lanes'
  }
}

export const misfitOf = (carrier: Bookable, booking: Standing): Misfit | null => timetable(carrier)(booking)

export interface Touched<S extends Standing = Standing> {
  booking: S
  why: Misfit
}

/**
 * Whom an edit would touch: who has a place in the timetable and would have none, or none for another reason than until now. The booking
 * stands all the same; whoever was touched by an earlier edit is not asked about again.
 */
export function touchedBy<S extends Standing>(before: Bookable, after: Bookable, standing: readonly S[]): Touched<S>[] {
  const [then, now] = [timetable(before), timetable(after)]
  return standing.flatMap((booking) => {
    const why = now(booking)
    return why !== null && why !== then(booking) ? [{ booking, why }] : []
  })
}

import { beijingDate } from '@shared/calendar/beijing'
import type { planBooking } from '@shared/contract/plan'
import type { LaneId } from '@shared/ids'
import { limits } from '@shared/limits'
import { bookable, planOf } from '@shared/plan/plan'
import { type Misfit, timetable } from '@shared/plan/touched'
import type * as z from 'zod'
import type { Documents } from '../../platform/documents'
import { bookings } from '../../store/bookings'
import type { CarrierDoc } from '../../store/carriers'
import { enterprises } from '../../store/enterprises'
import { dayNumber } from '../numbers'
import { comingSheets, freeAhead, type StandingSeat, standingOn } from './standing'

type PlanBooking = z.infer<typeof planBooking>

/** The plan as the station's own people see it, and the bookings that it has no place for. */
export async function planView(documents: Documents, carrier: CarrierDoc, now: number) {
  const days = await comingSheets(documents, carrier._id, now)
  const seats = standingOn(days, now)
  const fitting = timetable(carrier)
  const known = await bookings.getAll(
    documents,
    seats.map(({ bookingId }) => bookingId),
  )
  const odd = seats.flatMap((seat) => {
    const why = fitting(seat)
    return why !== null || known.get(seat.bookingId)?.offered ? [{ seat, why }] : []
  })
  const plan = planOf(carrier)
  return {
    carrierId: carrier._id,
    carrierName: carrier.name,
    version: carrier.planned?.version ?? 0,
    savedAt: carrier.planned?.at ?? null,
    today: beijingDate(now),
    plan,
    services: plan.services.map(({ id: serviceId }) => ({
      serviceId,
      free: freeAhead(bookable(carrier._id, plan), serviceId, days, now),
      booked: seats.filter((seat) => seat.serviceId === serviceId).length,
    })),
    standing: await named(documents, carrier, odd.slice(0, limits.plan.named)),
    count: odd.length,
  }
}

/** Bookings by name, for the station's own people. */
export async function named(
  documents: Documents,
  carrier: CarrierDoc,
  rows: readonly { seat: StandingSeat; why: Misfit | null }[],
): Promise<PlanBooking[]> {
  const seats = rows.map(({ seat }) => seat)
  const [known, booked] = await Promise.all([
    enterprises.getAll(
      documents,
      seats.map(({ enterpriseId }) => enterpriseId),
    ),
    bookings.getAll(
      documents,
      seats.map(({ bookingId }) => bookingId),
    ),
  ])
  const laneName = (id: LaneId) => carrier.lanes?.find((lane) => lane.id === id)?.name
  return rows.map(({ seat: { bookingId, enterpriseId, serviceId, date, start, end, lanes }, why }) => ({
    ...{ bookingId, start, end, why },
    number: dayNumber({ _id: bookingId, date }),
    serviceName: carrier.services.find(({ id }) => id === serviceId)?.name ?? '',
    enterpriseName: known.get(enterpriseId)?.name ?? '',
    lanes: lanes.flatMap((id) => laneName(id) ?? []),
    offered: booked.get(bookingId)?.offered ?? null,
  }))
}

import { GLANCE_DAYS } from '@shared/booking/first-free'
import { type Bookable, bookableDays, MOST_HORIZON, slotsOn } from '@shared/booking/schedule'
import { seatsLeft } from '@shared/booking/session'
import { instantOn, sessionOf } from '@shared/booking/sheet'
import type { BookingId, CarrierId, EnterpriseId, ServiceId } from '@shared/ids'
import type { Standing } from '@shared/plan/touched'
import type { Documents } from '../../platform/documents'
import { type SheetDoc, sheetId, sheets } from '../../store/sheets'

export interface StandingSeat extends Standing {
  enterpriseId: EnterpriseId
}

/** The sheets of all days that can be booked, as many as there are. */
export async function comingSheets(documents: Documents, carrierId: CarrierId, now: number): Promise<SheetDoc[]> {
  const ids = bookableDays(now, MOST_HORIZON).map((date) => sheetId({ carrierId, date }))
  return [...(await sheets.getAll(documents, ids)).values()].sort((a, b) => (a.date < b.date ? -1 : 1))
}

/** Who is still to come, as the sheets say, the soonest first: the seat is the booking, also while its document is being written. */
export function standingOn(days: readonly SheetDoc[], now: number): StandingSeat[] {
  const held = days.flatMap(({ date, held }) => held.map((seat) => ({ ...seat, date })))
  // while one is moved it has two seats, of which it keeps the later; moved twice at once it has three, and may keep either of the later two
  const moves = new Map<BookingId, number>()
  for (const { bookingId, move = 0 } of held) moves.set(bookingId, Math.max(move, moves.get(bookingId) ?? 0))
  return held
    .filter(({ bookingId, move = 0 }) => move === moves.get(bookingId))
    .map(({ date, key, lanes, from, to, bookingId, enterpriseId }) => ({
      ...{ bookingId, enterpriseId, lanes, date, serviceId: sessionOf(key).serviceId },
      ...{ start: instantOn(date, from), end: instantOn(date, to) },
    }))
    .filter(({ start }) => start > now)
    .sort((a, b) => a.start - b.start)
}

/** The seats of a service that are free in the coming days. */
export function freeAhead(carrier: Bookable, serviceId: ServiceId, days: readonly SheetDoc[], now: number): number {
  const sheets = new Map(days.map((sheet) => [sheet.date, sheet]))
  return bookableDays(now, GLANCE_DAYS)
    .flatMap((date) => slotsOn(carrier, serviceId, date, now).map((slot) => seatsLeft(slot, sheets.get(date))))
    .reduce((sum, left) => sum + left, 0)
}

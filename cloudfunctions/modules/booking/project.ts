import { freeUntilOf } from '@shared/booking/free-until'
import { type Held, instantOn, type SheetOf, seatOf, sessionOf, slotIdOf } from '@shared/booking/sheet'
import { dayHours } from '@shared/directory/hours'
import type { BookingId } from '@shared/ids'
import type { Reader } from '../../platform/documents'
import type { Booking } from '../../store/bookings'
import type { CarrierDoc } from '../../store/carriers'
import { sheetId, sheets } from '../../store/sheets'
import { askedOf } from './asked'

/** The booking of a seat. Who booked it, and the note, are not on the sheet and stay empty. */
export function bookingOf({ date }: Pick<SheetOf, 'date'>, seat: Held, carrier: CarrierDoc): Booking {
  const { serviceId } = sessionOf(seat.key)
  const start = instantOn(date, seat.from)
  const service = carrier.services.find(({ id }) => id === serviceId)
  return {
    _id: seat.bookingId,
    slotId: slotIdOf({ carrierId: carrier._id, date }, seat.key),
    carrierId: carrier._id,
    district: carrier.district,
    serviceId,
    enterpriseId: seat.enterpriseId,
    personId: null,
    date,
    start,
    end: instantOn(date, seat.to),
    provisional: dayHours(carrier, date).provisional,
    note: '',
    bookedAt: seat.at,
    untold: true,
    freeUntil: freeUntilOf(service, start),
    cancelledAt: null,
    ...askedOf(service, seat.at),
    ...(service?.modes.length === 1 && { mode: service.modes[0]! }),
    reminderForId: null,
    checkedInAt: null,
    completedAt: null,
  }
}

/** @throws when the seat is missing: this call took it a moment ago */
export async function projected(
  from: Reader,
  carrier: CarrierDoc,
  of: SheetOf,
  bookingId: BookingId,
): Promise<Booking> {
  const sheet = await sheets.get(from, sheetId(of))
  const seat = sheet && seatOf(sheet, bookingId)
  if (!seat) throw new Error(`no seat for ${bookingId}`)
  return bookingOf(of, seat, carrier)
}

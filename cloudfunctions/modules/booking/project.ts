import { dayHours } from '@shared/directory/hours'
import type { BookingId, SlotId } from '@shared/ids'
import type { Reader } from '../../platform/documents'
import type { Booking } from '../../store/bookings'
import type { CarrierDoc } from '../../store/carriers'
import { type Seat, type SlotDoc, slots } from '../../store/slots'

/** The booking of a seat. Who booked it, and the note, are not in the slot and stay empty. */
export function bookingOf(slot: SlotDoc, seat: Seat, carrier: CarrierDoc): Booking {
  const { _id, serviceId, date, start, end } = slot
  return {
    _id: seat.bookingId,
    slotId: _id,
    carrierId: carrier._id,
    district: carrier.district,
    serviceId,
    enterpriseId: seat.enterpriseId,
    personId: null,
    date,
    start,
    end,
    provisional: dayHours(carrier, date).provisional,
    note: '',
    bookedAt: seat.at,
    cancelledAt: null,
    reminderForId: null,
    checkedInAt: null,
    completedAt: null,
  }
}

/** @throws when the seat is missing: this call took it a moment ago */
export async function projected(
  from: Reader,
  carrier: CarrierDoc,
  slotId: SlotId,
  bookingId: BookingId,
): Promise<Booking> {
  const slot = await slots.get(from, slotId)
  const seat = slot?.seats.find((held) => held.bookingId === bookingId)
  if (!slot || !seat) throw new Error(`no seat for ${bookingId}`)
  return bookingOf(slot, seat, carrier)
}

import type { goneReasons } from '@shared/booking/decide-miss'
import { isOwn } from '@shared/booking/own-seat'
import { gridOn, type Slot } from '@shared/booking/schedule'
import { choose, seatIn } from '@shared/booking/session'
import { emptySheet, type Held, seated, seatOf, without } from '@shared/booking/sheet'
import type { BookingStep } from '@shared/copy/booking-told'
import type { PersonId } from '@shared/ids'
import type { Tx } from '../../platform/documents'
import { type Booking, bookings } from '../../store/bookings'
import type { CarrierDoc } from '../../store/carriers'
import { sheetId, sheets } from '../../store/sheets'
import { tellBooking } from '../booking/tell'

/**
 * A no-show and its seat change in one transaction, so a live booking has its seat and nobody else has one, whatever dies. The start is over,
 * so few still write this sheet.
 */
export async function missIn(
  tx: Tx,
  booking: Booking,
  carrier: CarrierDoc | null,
  missed: { missedAt: number; byId: PersonId | null; insistedAt?: number | null },
  now: number,
): Promise<void> {
  const { _id: bookingId } = booking
  const { missedAt, byId, insistedAt = null } = missed
  const sheet = await sheets.get(tx, sheetId(booking))
  // one that was left behind by a move that a crash cut short goes with it
  if (sheet && seatOf(sheet, bookingId))
    await sheets.put(tx, { ...sheet, ...without(sheet, bookingId), touchedAt: Math.max(now, sheet.touchedAt) })
  const own = sheet?.held.find((seat) => seat.bookingId === bookingId && isOwn(booking, sheet, seat))
  const freed = own ?? booking.freed ?? null
  await bookings.change(tx, bookingId, { missedAt, missedById: byId, insistedAt, freed })
  await told(tx, booking, carrier, byId ? 'missed' : 'freed', now)
}

/**
 * Expected again, in a seat: its own if nobody has it, else another of its session or lanes.
 * @returns null: it has one; why none is left, and nothing is changed
 */
export async function reseatIn(
  tx: Tx,
  booking: Booking,
  carrier: CarrierDoc,
  now: number,
): Promise<(typeof goneReasons)[number] | null> {
  const { _id: bookingId, enterpriseId, freed } = booking
  const of = { carrierId: carrier._id, date: booking.date }
  const scheduled = scheduledOf(booking, carrier)
  const gone = scheduled ? 'taken' : 'unscheduled'
  if (!freed) return gone
  const slot = scheduled ?? asItWas(booking, freed)
  const sheet = (await sheets.get(tx, sheetId(of))) ?? { _id: sheetId(of), ...of, ...emptySheet, touchedAt: now }
  const { move, recognised = false } = freed
  const wanted = { bookingId, enterpriseId, recognised }
  const choice = choose(slot, sheet, wanted)
  if (choice.kind !== 'free') return gone
  const seat = { ...seatIn(choice.session, wanted), at: now, ...(move && { move }) }
  await sheets.put(tx, { ...sheet, ...seated(sheet, seat), touchedAt: Math.max(now, sheet.touchedAt) })
  const expected = { missedAt: null, missedById: null, insistedAt: null, objection: null, freed: null }
  await bookings.change(tx, bookingId, expected)
  await told(tx, booking, carrier, 'unmissed', now)
  return null
}

/** The slot, if the timetable still has it. */
const scheduledOf = ({ slotId, serviceId, date, end }: Booking, carrier: CarrierDoc) =>
  gridOn(carrier, serviceId, date).find((slot) => slot.id === slotId && slot.end === end)

/** Where the timetable was edited since: the lanes that the seat had, for itself alone. */
function asItWas({ slotId, serviceId, date, start, end, provisional }: Booking, freed: Held): Slot {
  const clear = start + minutesBetween(freed.from, freed.clear) * 60_000
  return {
    ...{ id: slotId, serviceId, date, start, end, clear, provisional },
    capacity: 1,
    reserved: 0,
    needs: freed.lanes.map((lane) => [lane]),
  }
}

const minutesBetween = (from: string, to: string) => minutesOf(to) - minutesOf(from)
const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(2))

/** Each time anew: what is taken back may happen again. */
const told = (tx: Tx, booking: Booking, carrier: CarrierDoc | null, step: BookingStep, now: number) =>
  tellBooking(tx, booking, carrier, step, now, undefined, now)

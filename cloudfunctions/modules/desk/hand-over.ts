import { decideHandOver, type Handed } from '@shared/booking/decide-hand-over'
import { isOwn } from '@shared/booking/own-seat'
import { emptySheet, seated, without } from '@shared/booking/sheet'
import { bookingState } from '@shared/booking/state'
import { asId, type LaneId } from '@shared/ids'
import type { Tx } from '../../platform/documents'
import { type Booking, bookings } from '../../store/bookings'
import type { CarrierDoc } from '../../store/carriers'
import { sheetId, sheets } from '../../store/sheets'

/**
 * The sheet says who is with whom, so whoever hands over writes it: two at once to the same person are one after the other, and so is who takes a seat
 * there (ADR 0013). Who walked in has no seat, and stands beside them. @returns what was decided; refused, nothing is changed
 */
export async function handOverIn(tx: Tx, booking: Booking, carrier: CarrierDoc, to: LaneId, now: number) {
  const { _id: bookingId, date, serviceId } = booking
  const of = { carrierId: carrier._id, date }
  const found = await sheets.get(tx, sheetId(of))
  const sheet = found ?? { _id: sheetId(of), ...of, ...emptySheet, touchedAt: now }
  const seat = sheet.held.find((held) => held.bookingId === bookingId && isOwn(booking, sheet, held))
  const handed = await stillWith(tx, sheet.handed ?? [], now)
  const known = carrier.services.find(({ id }) => id === serviceId)
  const needs = known?.needs?.length ? known.needs : [[asId<LaneId>(serviceId)]]
  const service = { needs, capacity: known?.capacity ?? 1 }
  const decided = decideHandOver({ booking, seat, sheet, handed, service, to }, now)
  if (!decided.accepted) return decided
  const touchedAt = Math.max(now, sheet.touchedAt)
  if (decided.seat && seat) {
    const rest = without(sheet, bookingId, (each) => each === seat)
    await sheets.put(tx, { ...sheet, ...seated(rest, decided.seat), touchedAt })
    await bookings.change(tx, bookingId, { handedAt: now })
    return decided
  }
  const others = handed.filter((each) => each.bookingId !== bookingId)
  const { start, end } = decided
  await sheets.put(tx, { ...sheet, handed: [...others, { bookingId, laneId: to, start, end }], touchedAt })
  await bookings.change(tx, bookingId, { handedAt: now, servedBy: to })
  return decided
}

/** Those who are not done: who is, is with nobody any more. */
async function stillWith(tx: Tx, handed: readonly Handed[], now: number): Promise<Handed[]> {
  const still: Handed[] = []
  for (const each of handed) {
    const booking = await bookings.get(tx, each.bookingId)
    const state = booking && bookingState(booking, now)
    if (booking && !booking.leftAt && state !== 'done' && state !== 'cancelled') still.push(each)
  }
  return still
}

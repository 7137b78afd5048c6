import { isOwn } from '@shared/booking/own-seat'
import { type Held, type SheetOf, without } from '@shared/booking/sheet'
import { Contended, type Documents, type Tx } from '../../platform/documents'
import { bookings } from '../../store/bookings'
import { quotaId, quotaUses } from '../../store/quotas'
import { sheetId, sheets } from '../../store/sheets'
import { usesOf } from '../quota/spend'

/** A seat that was taken, and the booking is not made of it, or not moved to it. */
type Taken = Pick<Held, 'bookingId' | 'enterpriseId' | 'from' | 'move'>

/**
 * Gives the seat back, unless it is its booking's own. A double of the call may be making or moving the booking at this moment: all write the
 * count of the enterprise's places, so the later of them runs again and sees what the other did.
 */
export async function leaveSeat(tx: Tx, of: SheetOf, taken: Taken, now: number): Promise<void> {
  const { bookingId, enterpriseId, from, move = 0 } = taken
  const isIt = (seat: Held) => seat.bookingId === bookingId && seat.from === from && (seat.move ?? 0) === move
  const sheet = await sheets.get(tx, sheetId(of))
  if (!sheet?.held.some(isIt)) return
  const booking = await bookings.get(tx, bookingId)
  if (booking && isOwn(booking, of, taken)) return
  const uses = await usesOf(tx, 'openBookings', enterpriseId)
  await quotaUses.put(tx, { _id: quotaId('openBookings', enterpriseId), uses })
  await sheets.put(tx, { ...sheet, ...without(sheet, bookingId, isIt), touchedAt: Math.max(now, sheet.touchedAt) })
}

/** The same on its own. Where very many do so at once, what is left over is for `jobs`, which does the same a minute later. */
export async function abandonSeat(documents: Documents, of: SheetOf, taken: Taken, now: number): Promise<void> {
  try {
    await documents.transaction((tx) => leaveSeat(tx, of, taken, now))
  } catch (error) {
    if (!(error instanceof Contended)) throw error
  }
}

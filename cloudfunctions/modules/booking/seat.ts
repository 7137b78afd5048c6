import { type SheetOf, seatOf, without } from '@shared/booking/sheet'
import type { BookingId, EnterpriseId } from '@shared/ids'
import { Contended, type Documents, type Tx } from '../../platform/documents'
import { bookings } from '../../store/bookings'
import { quotaId, quotaUses } from '../../store/quotas'
import { sheetId, sheets } from '../../store/sheets'
import { usesOf } from '../quota/spend'

/** A seat that was taken, and no booking made of it. */
interface Taken extends SheetOf {
  bookingId: BookingId
  enterpriseId: EnterpriseId
}

/**
 * Gives the seat back. A double of the call may be making the booking at this moment: both write the count of the enterprise's places, so
 * the later of the two runs again and sees what the other did.
 */
export async function leaveSeat(tx: Tx, { bookingId, enterpriseId, ...of }: Taken, now: number): Promise<void> {
  const sheet = await sheets.get(tx, sheetId(of))
  if (!sheet || !seatOf(sheet, bookingId) || (await bookings.get(tx, bookingId))) return
  const uses = await usesOf(tx, 'openBookings', enterpriseId)
  await quotaUses.put(tx, { _id: quotaId('openBookings', enterpriseId), uses })
  await sheets.put(tx, { ...sheet, ...without(sheet, bookingId), touchedAt: Math.max(now, sheet.touchedAt) })
}

/** The same on its own. Where very many do so at once, what is left over is for `jobs`, which does the same a minute later. */
export async function abandonSeat(documents: Documents, taken: Taken, now: number): Promise<void> {
  try {
    await documents.transaction((tx) => leaveSeat(tx, taken, now))
  } catch (error) {
    if (!(error instanceof Contended)) throw error
  }
}

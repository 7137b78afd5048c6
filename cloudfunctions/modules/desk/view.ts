import { isOwn } from '@shared/booking/own-seat'
import type { LaneId } from '@shared/ids'
import type { Documents } from '../../platform/documents'
import type { Booking } from '../../store/bookings'
import { enterprises } from '../../store/enterprises'
import { type SheetDoc, sheetId, sheets } from '../../store/sheets'
import { viewsOf } from '../booking/view'

/** Bookings as the desk sees them: with the enterprise's name, and who serves them. */
export async function deskViews(documents: Documents, rows: readonly Booking[], now: number) {
  const [views, named, days] = await Promise.all([
    viewsOf(documents, rows, now),
    enterprises.getAll(
      documents,
      rows.map(({ enterpriseId }) => enterpriseId),
    ),
    sheets.getAll(documents, rows.map(sheetId)),
  ])
  return views.map((view, nth) => ({
    ...view,
    enterpriseName: named.get(view.enterpriseId)?.name ?? '',
    meetingUrl: rows[nth]!.meetingUrl ?? null,
    laneIds: [...laneIdsOf(rows[nth]!, days.get(sheetId(rows[nth]!)))],
  }))
}

/** The seat says it, and of who did not come the seat that was. */
function laneIdsOf(booking: Booking, sheet: SheetDoc | undefined): readonly LaneId[] {
  const seat = sheet?.held.find((held) => held.bookingId === booking._id && isOwn(booking, sheet, held))
  return (seat ?? booking.freed)?.lanes ?? (booking.servedBy ? [booking.servedBy] : [])
}

import type { Documents } from '../../platform/documents'
import type { Booking } from '../../store/bookings'
import { enterprises } from '../../store/enterprises'
import { viewsOf } from '../booking/view'

/** Bookings as the desk sees them: with the enterprise's name. */
export async function deskViews(documents: Documents, rows: readonly Booking[], now: number) {
  const [views, named] = await Promise.all([
    viewsOf(documents, rows, now),
    enterprises.getAll(
      documents,
      rows.map(({ enterpriseId }) => enterpriseId),
    ),
  ])
  return views.map((view) => ({ ...view, enterpriseName: named.get(view.enterpriseId)?.name ?? '' }))
}

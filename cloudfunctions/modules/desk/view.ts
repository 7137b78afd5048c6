import type { Documents } from '../../platform/documents'
import type { Booking } from '../../store/bookings'
import { enterprises } from '../../store/enterprises'
import { viewsOf } from '../booking/view'

/** Bookings as the desk sees them: with the enterprise's name. */
export async function deskViews(documents: Documents, found: Booking[], now: number) {
  const [views, named] = await Promise.all([
    viewsOf(documents, found, now),
    enterprises.getAll(documents, [...new Set(found.map(({ enterprise }) => enterprise))]),
  ])
  return views.map((view) => ({ ...view, enterpriseName: named.get(view.enterprise)?.name ?? '' }))
}

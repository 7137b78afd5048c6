import { noDetails } from '@shared/booking/details'
import { type Booking, bookings } from '../../store/bookings'
import { after } from '../../store/order'
import type { Task } from './task'

const batch = 100
const byEnd = { key: 'detailsUntil', direction: 'asc' } as const

/** Where a visit went, who came and what was asked is kept some days after it, and then by nobody (product rule `detailsKept`). */
export const forgetDetails: Task<null> = {
  name: 'forget-details',
  restMs: 600_000,
  start: null,
  async run({ documents, now }) {
    const over = { detailsUntil: documents.command.lte(now()) }
    const found = await after<Booking>(documents, bookings.name, over, byEnd, null, batch)
    for (const { _id } of found)
      await documents.transaction(async (tx) => {
        const booking = await bookings.get(tx, _id)
        // moved to a later day meanwhile, they are still needed
        if (booking?.detailsUntil && booking.detailsUntil <= now()) await bookings.change(tx, _id, noDetails)
      })
    return { state: null, done: found.length, more: found.length === batch }
  },
}

import { type Booking, bookings } from '../../store/bookings'
import { after } from '../../store/order'
import type { Task } from './task'

const batch = 100
const byEnd = { key: 'addressUntil', direction: 'asc' } as const

/** The address of a visit is kept some days after it, and then by nobody (product rule `addressKept`). */
export const forgetAddresses: Task<null> = {
  name: 'forget-addresses',
  restMs: 600_000,
  start: null,
  async run({ documents, now }) {
    const over = { addressUntil: documents.command.lte(now()) }
    const found = await after<Booking>(documents, bookings.name, over, byEnd, null, batch)
    for (const { _id } of found)
      await documents.transaction(async (tx) => {
        const booking = await bookings.get(tx, _id)
        // moved to a later day meanwhile, it is still needed
        if (booking?.addressUntil && booking.addressUntil <= now())
          await bookings.change(tx, _id, { address: null, addressUntil: null })
      })
    return { state: null, done: found.length, more: found.length === batch }
  },
}

import { commit } from '../../cloudfunctions/frame/commit'
import { db, functionOf, write } from './peer'

/** The naive shape: count the bookings of the slot, and add one where there are fewer than seats. */
export const main = functionOf(async (attempt) => {
  const { context, input, errors, slot, carrier } = attempt
  const where = { carrierId: carrier._id, date: slot.date, start: slot.start }
  const { total } = await db.collection('bookings').where(where).count()
  if ((total ?? 0) >= slot.capacity) throw errors.SLOT_FULL({ data: { alternatives: [] } })
  const made: { booking?: Awaited<ReturnType<typeof write>> } = {}
  await commit(context, input, input.slotId, async (tx) => {
    made.booking = await write(tx, attempt)
    return { bookingId: made.booking._id }
  })
  return made.booking!
})

import { parseSlotId, type Slot } from '@shared/booking/schedule'
import type { SlotId } from '@shared/ids'
import { commit } from '../../cloudfunctions/frame/commit'
import { db, functionOf, offersFrom, write } from './peer'

async function taken(near: readonly Slot[]): Promise<Map<SlotId, number>> {
  const carrierId = parseSlotId(near[0]!.id)!.carrierId
  const where = { carrierId, date: db.command.in([...new Set(near.map(({ date }) => date))]) }
  const query = db.collection('bookings').where(where).field({ slotId: true }).limit(1000)
  const seats = new Map<SlotId, number>()
  for (const { slotId } of (await query.get()).data as { slotId: SlotId }[])
    seats.set(slotId, (seats.get(slotId) ?? 0) + 1)
  return seats
}

/** The naive shape: count the bookings of the slot, and add one where there are fewer than seats. */
export const main = functionOf(async (attempt) => {
  const { context, input, errors, slot, carrier } = attempt
  const where = { carrierId: carrier._id, date: slot.date, start: slot.start }
  const { total } = await db.collection('bookings').where(where).count()
  if ((total ?? 0) >= slot.capacity) throw errors.SLOT_FULL(await offersFrom(attempt, taken))
  const made: { booking?: Awaited<ReturnType<typeof write>> } = {}
  await commit(context, input, input.slotId, async (tx) => {
    made.booking = await write(tx, attempt)
    return { bookingId: made.booking._id }
  })
  return made.booking!
})

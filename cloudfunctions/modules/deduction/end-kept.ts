import { isKept } from '@shared/case/pledge'
import type { Documents } from '../../platform/documents'
import { bookings } from '../../store/bookings'
import { type Candidate, candidates } from '../../store/candidates'

/** Ends those whose promise has been kept since, unless a person has. @returns how many */
export async function endKept(documents: Documents, open: readonly Candidate[], now: number): Promise<number> {
  const booked = await bookings.getAll(
    documents,
    open.map(({ bookingId }) => bookingId),
  )
  const done = open.filter(({ pledge, bookingId }) => {
    const booking = booked.get(bookingId)
    return booking !== undefined && isKept(pledge, booking)
  })
  for (const { _id } of done)
    await documents.transaction(async (tx) => {
      if (!(await candidates.get(tx, _id))?.open) return
      await candidates.change(tx, _id, { ended: { how: 'kept', byId: null, at: now, reason: '' }, open: false })
    })
  return done.length
}

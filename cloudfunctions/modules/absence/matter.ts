import type { PersonId } from '@shared/ids'
import type { Documents } from '../../platform/documents'
import type { Appeal } from '../../store/appeals'
import { bookings } from '../../store/bookings'
import type { MatterAt } from '../access/ties'
import { bookingMatters } from '../points/matters'

/** What appeals are about: the appointment, with whoever recorded the absence, said otherwise or appealed. */
export async function appealMatters(documents: Documents, found: readonly Appeal[]): Promise<MatterAt[]> {
  const booked = await bookings.getAll(
    documents,
    found.map(({ bookingId }) => bookingId),
  )
  const known = found.flatMap((appeal) => {
    const booking = booked.get(appeal.bookingId)
    return booking ? [{ appeal, booking }] : []
  })
  const matters = await bookingMatters(
    documents,
    known.map(({ booking }) => booking),
  )
  return matters.map((matter, i) => {
    const { appeal, booking } = known[i]!
    const alsoIds = [appeal.byId, booking.missedById, booking.objection?.byId].filter((id): id is PersonId =>
      Boolean(id),
    )
    return { ...matter, partIds: [...matter.partIds, ...alsoIds] }
  })
}

export const appealMatter = async (documents: Documents, appeal: Appeal): Promise<MatterAt> =>
  (await appealMatters(documents, [appeal]))[0]!

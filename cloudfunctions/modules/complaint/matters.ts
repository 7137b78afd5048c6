import { startOfDay } from '@shared/calendar/beijing'
import { factOn } from '@shared/case/decide-filing'
import type { Documents } from '../../platform/documents'
import { bookings } from '../../store/bookings'
import type { Complaint } from '../../store/complaints'
import { recordId, records } from '../../store/records'
import type { MatterAt } from '../access/ties'

/** Complaints as matters that somebody decides on: whom they concern, when it happened, and who had a part in it (T14). */
export async function mattersOf(documents: Documents, found: readonly Complaint[]): Promise<MatterAt[]> {
  const bookingIds = found.flatMap(({ bookingId }) => bookingId ?? [])
  const [booked, served] = await Promise.all([
    bookings.getAll(documents, bookingIds),
    records.getAll(documents, bookingIds.map(recordId)),
  ])
  return found.map((complaint) => {
    const { _id, bookingId, personId, reply } = complaint
    const booking = bookingId ? booked.get(bookingId) : undefined
    const record = bookingId ? served.get(recordId(bookingId)) : undefined
    const others = [booking?.personId, record?.completedById, reply?.byId]
    return {
      id: _id,
      ...sidesOf(complaint),
      partIds: [
        personId,
        ...others.flatMap((id) => id ?? []),
        ...(record?.evidence.map(({ addedById }) => addedById) ?? []),
      ],
    }
  })
}

export const sidesOf = (complaint: Complaint) => ({
  carrierId: complaint.carrierId,
  enterpriseId: complaint.enterpriseId,
  happenedAt: startOfDay(factOn(complaint)),
})

import { asId, type BookingId, type ComplaintId, type EntryId, type RecordId } from '../ids'

/** What a fact is tied to. A complaint about a booking and the booking's record are about the same fact. */
export interface FactSource {
  bookingId?: BookingId | null
  recordId?: RecordId | null
  complaintId?: ComplaintId | null
}

/**
 * One key for one fact, whoever brings it up: the booking where there is one, else the service record, else the complaint.
 * @throws RangeError when it is tied to nothing
 */
export function factKeyOf({ bookingId, recordId, complaintId }: FactSource): string {
  if (bookingId) return `booking:${bookingId}`
  if (recordId) return `record:${recordId}`
  if (complaintId) return `complaint:${complaintId}`
  throw new RangeError('a fact needs a booking, a service record or a complaint')
}

/** One deduction per fact, ever: the id is the guard. */
export const deductionId = (factKey: string) => asId<EntryId>(`deduction:${factKey}`)

import type { Service } from '@shared/directory/carrier'
import type { PersonId } from '@shared/ids'
import type { Booking } from '../../store/bookings'
import { recordId, type ServiceRecord } from '../../store/records'

/** The service record that a booking becomes: staff type the summary, all else is known (C1). */
export function draftRecord(
  { _id, carrierId, district, enterpriseId, date }: Booking,
  service: Service,
  done: { startedAt: number; completedAt: number; completedById: PersonId; summary: string },
): ServiceRecord {
  return {
    _id: recordId(_id),
    bookingId: _id,
    carrierId,
    district,
    enterpriseId,
    serviceId: service.id,
    serviceName: service.name,
    category: service.category,
    mode: service.modes[0] ?? 'onsite',
    date,
    ...done,
    evidence: [],
    removed: [],
    frozenAt: null,
    confirmation: null,
    confirmationNote: '',
    confirmedAt: null,
    confirmedById: null,
    checkFinding: null,
    checkReason: '',
    checkedById: null,
    checkedAt: null,
    ratingId: null,
  }
}

import type { Service } from '@shared/directory/carrier'
import { unfiled } from '@shared/evidence/open-to'
import type { Booking } from '../../store/bookings'
import { recordId, type ServiceRecord } from '../../store/records'

/** The service record that a booking becomes: staff type the summary, all else is known (C1). */
export function draftRecord(
  { _id, carrierId, district, enterpriseId, date, walkIn }: Booking,
  service: Service,
  done: Pick<ServiceRecord, 'startedAt' | 'completedAt' | 'completedById' | 'summary' | 'mode' | 'quantities'>,
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
    ...(walkIn && { walkIn }),
    date,
    ...done,
    evidence: [],
    removed: [],
    ...unfiled,
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

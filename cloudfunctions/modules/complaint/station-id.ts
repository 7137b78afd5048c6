import { asId, type ComplaintId, type StationComplaintId } from '@shared/ids'
import type { Derive } from '../../platform/secrets'

/** What a station calls a complaint: made with a server secret, so that nobody finds one id from the other. */
export const stationIdOf = (derive: Derive, complaintId: ComplaintId) =>
  asId<StationComplaintId>(`sc_${derive('station-complaint', complaintId).toString('base64url').slice(0, 22)}`)

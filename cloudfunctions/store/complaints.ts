import type { complaintGrounds, findings } from '@shared/contract/complaint'
import type { DistrictCode } from '@shared/directory/districts'
import type { BookingId, CarrierId, ComplaintId, EnterpriseId, EntryId, PersonId } from '@shared/ids'
import { collection } from './collection'

/** 投诉 (F1). Times are the truth; the state is read from them. */
export interface Complaint {
  _id: ComplaintId
  number: string
  enterpriseId: EnterpriseId
  personId: PersonId
  carrierId: CarrierId
  district: DistrictCode
  bookingId: BookingId | null
  ground: (typeof complaintGrounds)[number]
  text: string
  secretFromStation: boolean
  filedAt: number
  reply: { text: string; byId: PersonId; at: number } | null
  heard: { stationSaid: string; opinion: string; byId: PersonId; at: number } | null
  decided: {
    finding: (typeof findings)[number]
    reason: string
    byId: PersonId
    at: number
    /** the deduction that followed */
    entryId: EntryId | null
  } | null
  /** the queue's index: true until decided; recomputable from `decided` */
  open: boolean
}
export const complaints = collection<Complaint>('complaints')

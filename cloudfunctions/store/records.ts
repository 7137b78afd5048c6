import type { LocalDate } from '@shared/calendar/local-date'
import type { Mode } from '@shared/directory/carrier'
import type { Category } from '@shared/directory/categories'
import type { DistrictCode } from '@shared/directory/districts'
import type { FileType } from '@shared/evidence/file-type'
import type { Inspection } from '@shared/evidence/inspection'
import type { Openness } from '@shared/evidence/open-to'
import {
  asId,
  type BookingId,
  type CarrierId,
  type EnterpriseId,
  type EvidenceId,
  type PersonId,
  type RatingId,
  type RecordId,
  type ServiceId,
  type UploadId,
} from '@shared/ids'
import type { Quantities } from '@shared/points/amount'
import type { EvidenceKind } from '@shared/points/evidence'
import type { Verdict } from '@shared/service/decide-confirmation'
import type { CheckFinding } from '@shared/service/denial'
import { collection } from './collection'

export interface Evidence<Kind extends string = EvidenceKind> {
  id: EvidenceId
  kind: Kind
  name: string
  type: FileType
  bytes: number
  sha256: string
  /** as it was handed in */
  fileId: string
  /** the copy that people see, without what a camera wrote beside the picture; null: not made yet */
  shownFileId: string | null
  addedAt: number
  addedById: PersonId
  /** whether it opens, and whether it counts */
  inspection: Inspection
}

/** One per completed service (C1). What may be added to its evidence follows from its claims, and is written with each of their steps (C2). */
export interface ServiceRecord extends Openness {
  _id: RecordId
  bookingId: BookingId
  carrierId: CarrierId
  district: DistrictCode
  enterpriseId: EnterpriseId
  serviceId: ServiceId
  serviceName: string
  category: Category
  /** how the service took place, which need not be how it was booked */
  mode: Mode
  /** what was counted: attendees, hours … (`shared/service/quantities.ts`) */
  quantities: Quantities
  /** of a visit without an appointment: it earns nothing without the enterprise's word */
  walkIn?: true
  date: LocalDate
  startedAt: number
  completedAt: number
  completedById: PersonId
  summary: string
  evidence: Evidence[]
  /** taken out, the latest first; they can be put back until the evidence is frozen */
  removed: Evidence[]
  confirmation: Verdict | null
  confirmationNote: string
  confirmedAt: number | null
  confirmedById: PersonId | null
  /** what a person found of a denial; a denial without it waits to be looked into */
  checkFinding: CheckFinding | null
  checkReason: string
  checkedById: PersonId | null
  checkedAt: number | null
  ratingId: RatingId | null
  /** when its enterprise is asked next what came of it; null or left out: no more */
  askAt?: number | null
}
export const records = collection<ServiceRecord>('records')
/** Denied by the enterprise, and nobody has looked yet: such a service earns nothing. */
export const unchecked = { confirmation: 'denied', checkFinding: null } as const
/** The order in which those are read. */
export const byConfirmation = { key: 'confirmedAt', direction: 'asc' } as const
/** The order in which lists of records are read. */
export const byCompletion = { key: 'completedAt', direction: 'desc' } as const
export const recordId = (bookingId: BookingId) => asId<RecordId>(`r_${bookingId}`)

export interface Upload {
  _id: UploadId
  recordId: RecordId
  carrierId: CarrierId
  kind: EvidenceKind
  name: string
  cloudPath: string
  fileId: string
  byId: PersonId
  at: number
  attachedAt: number | null
}
export const uploads = collection<Upload>('uploads')

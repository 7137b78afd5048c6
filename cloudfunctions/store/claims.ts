import type { DistrictCode } from '@shared/directory/districts'
import {
  asId,
  type CarrierId,
  type ClaimId,
  type EnterpriseId,
  type ItemId,
  type PersonId,
  type RecordId,
} from '@shared/ids'
import { collection } from './collection'

/** 积分申请: one per service record and item, ever (D1). */
export interface Claim {
  _id: ClaimId
  recordId: RecordId
  carrierId: CarrierId
  /** the record's, by which an officer seeks it */
  enterpriseId: EnterpriseId
  /** the carrier's: the queue's index */
  district: DistrictCode
  itemId: ItemId
  tableId: string
  tableVersion: string
  /** what the table gave at filing, in hundredths; null: the reviewer chooses */
  proposed: number | null
  filedById: PersonId
  filedAt: number
  decision: 'verified' | 'rejected' | null
  /** the queue's index: true until decided; recomputable from `decision` */
  waiting: boolean
  decidedById: PersonId | null
  decidedAt: number | null
  note: string
}
export const claims = collection<Claim>('claims')
export const claimId = (recordId: RecordId, itemId: ItemId) => asId<ClaimId>(`claim:${recordId}:${itemId}`)

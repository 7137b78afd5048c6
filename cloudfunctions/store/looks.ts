import type { DistrictCode } from '@shared/directory/districts'
import {
  asId,
  type CarrierId,
  type ClaimId,
  type EnterpriseId,
  type LookId,
  type PersonId,
  type RecordId,
} from '@shared/ids'
import type { Opinion } from '@shared/points/second-look'
import { collection } from './collection'

/** A filing that was drawn to be looked at again by somebody who knows nothing of the first decision (D6). */
export interface Look {
  _id: LookId
  claimId: ClaimId
  recordId: RecordId
  carrierId: CarrierId
  /** the claim's, both: by which it is sought, and the queue's index */
  enterpriseId: EnterpriseId
  district: DistrictCode
  /** who decided on it */
  deciderIds: readonly PersonId[]
  decided: Opinion
  drawnAt: number
  looked: (Opinion & { byId: PersonId; note: string; at: number }) | null
  /** the lists' index; `lapsed`: it was filed again or appealed against before anybody looked */
  state: 'waiting' | 'agreed' | 'differs' | 'lapsed'
  /** when it was drawn, then when it was looked at: the lists' order */
  at: number
}
export const looks = collection<Look>('looks')
export const lookId = (claimId: ClaimId, round: number) => asId<LookId>(`look:${claimId}:${round}`)

import type { DistrictCode } from '@shared/directory/districts'
import type { Industry, Size, Tier } from '@shared/enterprise/profile'
import { asId, type CaseId, type EnterpriseId, type JoinRequestId, type PersonId } from '@shared/ids'
import { hashId } from '../platform/secrets'
import { collection } from './collection'

export interface Enterprise {
  _id: EnterpriseId
  creditCode: string
  name: string
  district: DistrictCode
  industry: Industry
  tier: Tier
  size: Size
  /** the check digit fails: waits for an officer's eye */
  codeUnusual: boolean
  /** when an officer had looked at it and let it pass; null: nobody has, or there was no need */
  codePassedAt: number | null
  /** for questions about the code while it waits, then ''; never told but to the officer of the district, who leaves a trace */
  codePhone: string
  /** its grade, where it is one that is looked up (`grade.ts`): since when it waits for that, and when it was found */
  gradeAskedAt?: number | null
  gradePassedAt?: number | null
  /** since when nothing new is done in its name, because an officer doubts whose code it is; null: nobody doubts it */
  frozenAt: number | null
  /** the cases for which it is frozen; none: it is not */
  doubtIds: CaseId[]
  /** who manages it; kept in the transaction that gives the role or ends it, so that the last two can leave at once */
  managerIds: PersonId[]
  /** since when nobody manages it (无管理员); null: somebody does */
  unmanagedAt: number | null
  registeredById: PersonId
  registeredAt: number
}
export const enterprises = collection<Enterprise>('enterprises')

/** One credit code, one enterprise: the id is derived, so two registrations at once cannot both succeed. */
export const enterpriseId = (creditCode: string) => asId<EnterpriseId>(`e_${hashId('enterprise', creditCode)}`)

export interface JoinRequest {
  _id: JoinRequestId
  enterpriseId: EnterpriseId
  personId: PersonId
  displayName: string
  askedAt: number
  decidedAt: number | null
}
export const joinRequests = collection<JoinRequest>('joins')

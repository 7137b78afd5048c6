import type { DistrictCode } from '@shared/directory/districts'
import type { DisputeDecision } from '@shared/enterprise/decide-dispute'
import type { DisputeId, EnterpriseId, PersonId } from '@shared/ids'
import { collection } from './collection'

/** What an officer made of a dispute. */
interface Decided {
  decision: DisputeDecision
  reason: string
  byId: PersonId
  at: number
}

/** 这是我们的企业: what somebody says about a code that another has registered. Neither side learns who the other is. */
export interface Dispute {
  _id: DisputeId
  enterpriseId: EnterpriseId
  /** the enterprise's own when it was filed: an incumbent who moves does not choose who looks */
  district: DistrictCode
  personId: PersonId
  displayName: string
  claim: string
  filedAt: number
  /** what the incumbent said, once */
  answer: { text: string; byId: PersonId; at: number } | null
  /** in order; the last one counts */
  decided: Decided[]
  /** waits for an officer, or has frozen the code; for the index of the queue */
  open: boolean
  /** the same person said so before, and it was decided */
  past: { claim: string; filedAt: number; decided: Decided[] }[]
}
export const disputes = collection<Dispute>('disputes')

/** What the decisions are taken on. */
export const factsOf = ({ answer, decided }: Dispute) => ({
  answeredAt: answer?.at ?? null,
  decision: decided.at(-1)?.decision ?? null,
})

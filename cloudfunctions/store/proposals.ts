import type { ProposalEnd } from '@shared/case/decide-proposal'
import type { Occurrence } from '@shared/case/occurrence'
import {
  asId,
  type BookingId,
  type CarrierId,
  type EnterpriseId,
  type ItemId,
  type PersonId,
  type ProposalId,
} from '@shared/ids'
import type { Hundredths } from '@shared/points/amount'
import { collection } from './collection'

/** A deduction that one person alone may not make, as proposed to a second. One per fact; proposed again, it takes the place of what ended. */
export interface Proposal {
  _id: ProposalId
  carrierId: CarrierId
  enterpriseId: EnterpriseId
  bookingId: BookingId
  what: Occurrence
  itemId: ItemId
  /** as worked out when it was proposed */
  amount: Hundredths
  reason: string
  proposedById: PersonId
  proposedAt: number
  ended: { how: ProposalEnd; byId: PersonId; at: number; reason: string } | null
  /** the list's index: true until it ended; recomputable from `ended` */
  open: boolean
}
export const proposals = collection<Proposal>('proposals')
/** The order in which they are listed. */
export const byProposal = { key: 'proposedAt', direction: 'asc' } as const
export const proposalId = (factKey: string) => asId<ProposalId>(`proposal:${factKey}`)

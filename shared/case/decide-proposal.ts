import { type Decision, refused } from '../decision'
import type { PersonId } from '../ids'
import { productRules } from '../law/product-rules'
import { alone } from './second-person'

export const proposalEnds = ['agreed', 'declined', 'withdrawn'] as const
export type ProposalEnd = (typeof proposalEnds)[number]

interface Proposal {
  proposedById: PersonId
  ended: { how: ProposalEnd } | null
}

/** One proposal of a fact at a time; after a no there may be another. */
export const decideProposing = (existing: Proposal | null): Decision<object, 'ALREADY_PROPOSED'> =>
  existing && !existing.ended ? refused('ALREADY_PROPOSED', productRules.oneDeductionPerFact) : { accepted: true }

/** The second person's yes to a deduction that one person alone may not make. */
export function decideAgreement(
  { proposedById, ended }: Proposal,
  byId: PersonId,
): Decision<object, ProposalEnd | 'SECOND_PERSON_NEEDED'> {
  if (ended) return refused(ended.how, productRules.decidedOnce)
  return byId === proposedById ? refused('SECOND_PERSON_NEEDED', alone.basis) : { accepted: true }
}

/** No: from whoever proposed it, who withdraws it, or from another, who declines it. */
export function decideDecline(
  { proposedById, ended }: Proposal,
  byId: PersonId,
): Decision<{ how: 'declined' | 'withdrawn' }, ProposalEnd> {
  if (ended) return refused(ended.how, productRules.decidedOnce)
  return { accepted: true, how: byId === proposedById ? 'withdrawn' : 'declined' }
}

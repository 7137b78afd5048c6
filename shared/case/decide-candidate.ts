import { type Decision, refused } from '../decision'
import { productRules } from '../law/product-rules'

/** What a person made of a broken promise that was found. */
export const candidateEnds = ['proposed', 'dismissed'] as const
export type CandidateEnd = (typeof candidateEnds)[number]

/** A person proposes a deduction for it or dismisses it, once; by itself it leads to nothing. */
export const decideCandidate = ({ ended }: { ended: { how: CandidateEnd } | null }): Decision<object, 'decided'> =>
  ended ? refused('decided', productRules.candidatesOnly) : { accepted: true }

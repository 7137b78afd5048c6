import { type Decision, refused } from '../decision'
import { productRules } from '../law/product-rules'
import { isKept, type Pledge, type Promised } from './pledge'

/** What became of a broken promise that was found: a person's doing, or `kept`, the record that keeps it has appeared since. */
export const candidateEnds = ['proposed', 'dismissed', 'kept'] as const
export type CandidateEnd = (typeof candidateEnds)[number]

interface Candidate {
  pledge: Pick<Pledge, 'measure'>
  ended: { how: CandidateEnd } | null
}

/** A person proposes a deduction for it or dismisses it, once; by itself it leads to nothing, and it ends where there is nothing to look at. */
export function decideCandidate({ pledge, ended }: Candidate, booking: Promised): Decision<object, 'decided' | 'kept'> {
  if (ended?.how === 'kept' || (!ended && isKept(pledge, booking))) return refused('kept', productRules.candidateKept)
  return ended ? refused('decided', productRules.candidatesOnly) : { accepted: true }
}

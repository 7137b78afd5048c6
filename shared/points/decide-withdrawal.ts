import { type Decision, refused } from '../decision'
import { productRules } from '../law/product-rules'
import type { ClaimStanding, ClaimState } from './claim-events'

/** The station takes a claim back as long as nothing was decided of it; it may file it again. */
export function decideWithdrawal({ state, appealed }: ClaimStanding): Decision<object, ClaimState> {
  const open = state === 'filed' || state === 'asked' || state === 'seconding'
  return open && !appealed ? { accepted: true } : refused(state, productRules.withdrawnUndecided)
}

import { type Decision, refused } from '../decision'
import { productRules } from '../law/product-rules'
import type { Tie } from './conflict'

/**
 * 不是这样: an officer says that what is known of them is wrong, so the administrators of the city check it. What the officer said
 * themselves is not taken back, and where nothing ties them there is nothing to say.
 */
export function decideContest(tie: Tie | null): Decision<{ tie: Exclude<Tie, 'declared'> }, 'free' | 'declared'> {
  if (tie === null) return refused('free', productRules.noInterest)
  if (tie === 'declared') return refused('declared', productRules.recusedForGood)
  return { accepted: true, tie }
}

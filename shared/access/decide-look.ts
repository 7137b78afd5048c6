import { type Decision, refused } from '../decision'
import { productRules } from '../law/product-rules'
import type { Tie } from './conflict'

/** An officer with a tie to a matter does not look at its files as an officer. */
export const decideLook = (tie: Tie | null): Decision<object, Tie> =>
  tie === null ? { accepted: true } : refused(tie, productRules.noInterest)

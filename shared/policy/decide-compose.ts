import { refused } from '../decision'
import { productRules } from '../law/product-rules'

/** A notice is written for somebody (G2): whoever composes it learns at once that it would reach nobody. */
export const decideCompose = ({ recipients }: { recipients: number }) =>
  recipients === 0 ? refused('AUDIENCE_EMPTY', productRules.someoneToReach) : { accepted: true as const }

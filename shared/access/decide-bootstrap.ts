import { refused } from '../decision'
import { productRules } from '../law/product-rules'

/** The way in of the first city admin. */
export interface BootstrapFacts {
  /** whether the operator set a secret at deployment */
  open: boolean
  secretMatches: boolean
  /** whether somebody has come in by it */
  used: boolean
}

/** Once, with the operator's secret (J0). Whether it was used is told only to who knows the secret. */
export function decideBootstrap({ open, secretMatches, used }: BootstrapFacts) {
  if (!open) return refused('BOOTSTRAP_CLOSED', productRules.firstAdminOnce)
  if (!secretMatches) return refused('CODE_INVALID', productRules.firstAdminOnce)
  return used ? refused('BOOTSTRAP_CLOSED', productRules.firstAdminOnce) : { accepted: true as const }
}

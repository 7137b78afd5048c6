import { refused } from '../decision'
import { productRules } from '../law/product-rules'
import { approversNeeded } from './approvers'

/** The way in by the operator's secret. */
export interface BootstrapFacts {
  /** whether the operator set a secret at deployment */
  open: boolean
  secretMatches: boolean
  /** how many people of the city can approve now */
  approvers: number
  /** how many of them can invite officers */
  admins: number
  /** whoever asks is a city admin already */
  holdsAlready: boolean
}

/**
 * With the operator's secret, and only while the city cannot let anybody in by itself (J0): fewer than two people can approve, or nobody
 * can invite. So it opens at deployment and whenever a lapse or a revocation has come that far, and closes by itself. How many there are
 * is told only to who knows the secret.
 */
export function decideBootstrap({ open, secretMatches, approvers, admins, holdsAlready }: BootstrapFacts) {
  if (!open) return refused('BOOTSTRAP_CLOSED', productRules.bootstrapOpen)
  if (!secretMatches) return refused('CODE_INVALID', productRules.bootstrapOpen)
  if (approvers >= approversNeeded && admins > 0) return refused('BOOTSTRAP_CLOSED', productRules.bootstrapOpen)
  return holdsAlready ? refused('ALREADY_MEMBER', productRules.roleHeldOnce) : { accepted: true as const }
}

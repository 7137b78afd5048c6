import { refused } from '../decision'
import { productRules } from '../law/product-rules'
import type { RoleName } from './roles'

/** What taking a role away is decided on. */
export interface RevokeFacts {
  role: RoleName
  revoked: boolean
  /** it counts now: one that is not approved yet, or has run out, can be taken away without loss */
  active: boolean
  /** somebody else is a city admin now */
  otherAdmins: boolean
}

export function decideRevoke({ role, revoked, active, otherAdmins }: RevokeFacts) {
  if (revoked) return refused('WRONG_STATE', productRules.decidedOnce, { state: 'revoked' })
  if (role === 'city-admin' && active && !otherAdmins) return refused('LAST_ADMIN', productRules.lastAdmin)
  return { accepted: true as const }
}

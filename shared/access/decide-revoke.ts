import { refused } from '../decision'
import { productRules } from '../law/product-rules'
import type { RoleName } from './roles'

/** What ending a role is decided on. */
export interface RevokeFacts {
  role: RoleName
  revoked: boolean
  /** it counts now: one that is not approved yet, or has run out, can be taken away without loss */
  active: boolean
  /** somebody else is a city admin now */
  otherAdmins: boolean
  /** whoever asks has been told what follows when the last city admin goes */
  confirmLast: boolean
}

/** Always possible: nobody is kept in a role. The last city admin goes after a question; the way back is the bootstrap. */
export function decideRevoke({ role, revoked, active, otherAdmins, confirmLast }: RevokeFacts) {
  if (revoked) return refused('WRONG_STATE', productRules.decidedOnce, { state: 'revoked' })
  if (role === 'city-admin' && active && !otherAdmins && !confirmLast)
    return refused('LAST_ADMIN', productRules.lastAdmin)
  return { accepted: true as const }
}

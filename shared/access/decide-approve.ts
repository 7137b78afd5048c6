import type { Instant } from '../calendar/beijing'
import { refused } from '../decision'
import type { PersonId } from '../ids'
import { productRules } from '../law/product-rules'

/** A role that waits for the second person, and who would be that. */
export interface ApproveFacts {
  grant: { personId: PersonId; invitedById: PersonId; activeFrom: Instant | null; revokedAt: Instant | null }
  byId: PersonId
}

/** Four eyes (J0): neither the one who invited nor the one who gets the role. */
export function decideApprove({ grant, byId }: ApproveFacts, now: Instant) {
  if (grant.activeFrom !== null || grant.revokedAt !== null)
    return refused('WRONG_STATE', productRules.decidedOnce, { state: 'decided' })
  if (byId === grant.invitedById || byId === grant.personId)
    return refused('SECOND_PERSON_NEEDED', productRules.secondPerson)
  return { accepted: true as const, activeFrom: now }
}

import { type Decision, refused } from '../decision'
import type { PersonId } from '../ids'
import { productRules } from '../law/product-rules'

/** May this person send the notice off (G3)? Once, and never its author. */
export function decideApproval(
  { composedById, approvedAt }: { composedById: PersonId; approvedAt: number | null },
  personId: PersonId,
): Decision<object, 'DECIDED' | 'OWN_NOTICE'> {
  if (approvedAt !== null) return refused('DECIDED', productRules.decidedOnce)
  return composedById === personId ? refused('OWN_NOTICE', productRules.secondPerson) : { accepted: true }
}

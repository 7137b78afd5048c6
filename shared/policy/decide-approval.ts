import { type Decision, refused } from '../decision'
import type { PersonId } from '../ids'
import { productRules } from '../law/product-rules'

/** May this person send the notice off (G3)? Once, and never its author. */
export function decideApproval(
  {
    composedById,
    approvedAt,
    returned,
  }: { composedById: PersonId; approvedAt: number | null; returned: object | null },
  personId: PersonId,
): Decision<object, 'DECIDED' | 'RETURNED' | 'OWN_NOTICE'> {
  if (approvedAt !== null) return refused('DECIDED', productRules.decidedOnce)
  if (returned) return refused('RETURNED', productRules.noticeReturned)
  return composedById === personId ? refused('OWN_NOTICE', productRules.secondPerson) : { accepted: true }
}

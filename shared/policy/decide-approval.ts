import { type Decision, refused } from '../decision'
import type { PersonId } from '../ids'
import { productRules } from '../law/product-rules'

interface Waiting {
  composedById: PersonId
  /** when it was handed in, the last time */
  composedAt: number
  approvedAt: number | null
  returned: object | null
}

/**
 * May this person send the notice off (G3)? Once, never its author, and no other words than were read: it may have been sent back and
 * handed in anew meanwhile.
 * @param readAt `composedAt` of what was read
 */
export function decideApproval(
  { composedById, composedAt, approvedAt, returned }: Waiting,
  personId: PersonId,
  readAt: number,
): Decision<object, 'DECIDED' | 'RETURNED' | 'REVISED' | 'OWN_NOTICE'> {
  if (approvedAt !== null) return refused('DECIDED', productRules.decidedOnce)
  if (returned) return refused('RETURNED', productRules.noticeReturned)
  if (composedById === personId) return refused('OWN_NOTICE', productRules.secondPerson)
  return composedAt === readAt ? { accepted: true } : refused('REVISED', productRules.noticeAsRead)
}

import { type Decision, refused } from '../decision'
import type { PersonId } from '../ids'
import { productRules } from '../law/product-rules'

interface Waiting {
  composedById: PersonId
  approvedAt: number | null
  returned: object | null
}

/** 退回: whoever is asked to approve a notice sends it back to its author with a reason; it is approved by nobody until it is handed in again. */
export function decideReturn(
  { composedById, approvedAt, returned }: Waiting,
  byId: PersonId,
): Decision<object, 'approved' | 'returned' | 'SECOND_PERSON_NEEDED'> {
  if (approvedAt !== null) return refused('approved', productRules.decidedOnce)
  if (returned) return refused('returned', productRules.noticeReturned)
  return byId === composedById ? refused('SECOND_PERSON_NEEDED', productRules.secondPerson) : { accepted: true }
}

/**
 * Its author edits a notice that was sent back, and hands it in again; another only where the author may write none any more, and is its
 * author from then on.
 * @param authorHere the author still holds a role that writes notices
 */
export function decideRevision(
  { composedById, approvedAt, returned }: Waiting,
  byId: PersonId,
  authorHere: boolean,
): Decision<object, 'approved' | 'waits' | 'others'> {
  if (composedById !== byId && authorHere) return refused('others', productRules.noticeReturned)
  if (approvedAt !== null) return refused('approved', productRules.decidedOnce)
  return returned ? { accepted: true } : refused('waits', productRules.noticeReturned)
}

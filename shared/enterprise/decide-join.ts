import type { Instant } from '../calendar/beijing'
import { refused } from '../decision'
import { productRules } from '../law/product-rules'
import { checkCreditCode } from './credit-code'

/** Asking is refused for the form of the code alone: whether there is such an enterprise is not told (T10). */
export const decideJoin = (creditCode: string) =>
  checkCreditCode(creditCode) === 'malformed'
    ? refused('CREDIT_CODE_MALFORMED', productRules.creditCodeChecked)
    : { accepted: true as const }

/** Asking again while the first asking waits puts right the name, and is no news to the managers; after the answer it asks anew. */
export const isAskedAnew = (before: { decidedAt: Instant | null } | null) =>
  before === null || before.decidedAt !== null

/** The manager's answer, once. */
export const decideJoinAnswer = ({ decidedAt }: { decidedAt: Instant | null }) =>
  decidedAt === null
    ? { accepted: true as const }
    : refused('WRONG_STATE', productRules.decidedOnce, { state: 'decided' })

import { refused } from '../decision'
import { productRules } from '../law/product-rules'

/** An officer has looked at a code whose check symbol fails: only of one that waits for it. */
export const decideConfirmCode = ({ codeUnusual }: { codeUnusual: boolean }) =>
  codeUnusual ? { accepted: true as const } : refused('WRONG_STATE', productRules.decidedOnce, { state: 'confirmed' })

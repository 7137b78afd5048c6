import { refused } from '../decision'
import { productRules } from '../law/product-rules'

/** An officer has looked at a name: only of one that waits for it. */
export const decideConfirmName = ({ doubtful }: { doubtful: boolean }) =>
  doubtful ? { accepted: true as const } : refused('WRONG_STATE', productRules.decidedOnce, { state: 'confirmed' })

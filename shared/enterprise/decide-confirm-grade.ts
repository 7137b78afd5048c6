import type { Instant } from '../calendar/beijing'
import { refused } from '../decision'
import { productRules } from '../law/product-rules'
import type { GradeFacts, Looked } from './grade'
import type { Tier } from './profile'

/** An officer has looked up a grade: only one that waits for it, and as it was shown. @param found in the official list */
export function decideConfirmGrade(facts: GradeFacts, shown: Tier, found: boolean, now: Instant) {
  if (facts.gradeAskedAt == null) return refused('WRONG_STATE', productRules.decidedOnce, { state: 'confirmed' })
  if (facts.tier !== shown) return refused('WRONG_STATE', productRules.decidedOnce, { state: 'revised' })
  return { accepted: true as const, looked: { gradeAskedAt: null, gradePassedAt: found ? now : null } satisfies Looked }
}

import type { Instant } from '../calendar/beijing'
import { refused } from '../decision'
import { productRules } from '../law/product-rules'
import { checkCreditCode } from './credit-code'

/** What an officer makes of it: 不成立; 有疑问, which freezes the code; and later 解除, which lifts that. */
export const disputeDecisions = ['dismissed', 'doubted', 'lifted'] as const
export type DisputeDecision = (typeof disputeDecisions)[number]

/** A dispute as far as it has come. */
export interface DisputeFacts {
  answeredAt: Instant | null
  decision: DisputeDecision | null
}

/** Saying 这是我们的企业 is refused for the form of the code alone: whether it is registered is not told (T10). */
export const decideDispute = (creditCode: string) =>
  checkCreditCode(creditCode) === 'malformed'
    ? refused('CREDIT_CODE_MALFORMED', productRules.creditCodeChecked)
    : { accepted: true as const }

/** It still waits for an officer, or has frozen the code. */
export const isOpen = ({ decision }: Pick<DisputeFacts, 'decision'>) => decision === null || decision === 'doubted'

/** The incumbent is heard once, as long as it is open. */
export function decideDisputeAnswer(dispute: DisputeFacts) {
  if (dispute.answeredAt !== null) return refused('WRONG_STATE', productRules.disputeHeard, { state: 'replied' })
  if (!isOpen(dispute)) return refused('WRONG_STATE', productRules.decidedOnce, { state: 'decided' })
  return { accepted: true as const }
}

/** First 不成立 or 有疑问, once; a doubt is lifted later, once. */
export function decideOnDispute({ decision: before }: DisputeFacts, decision: DisputeDecision) {
  const next = before === null ? decision !== 'lifted' : before === 'doubted' && decision === 'lifted'
  return next ? { accepted: true as const } : refused('WRONG_STATE', productRules.decidedOnce, { state: 'decided' })
}

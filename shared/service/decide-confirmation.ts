import { type Decision, refused } from '../decision'
import { productRules } from '../law/product-rules'

export type Verdict = 'confirmed' | 'denied'

export interface Confirmation {
  confirmation: Verdict
  confirmationNote: string
  confirmedAt: number
}

/** The enterprise's word on a service, once (C3): 属实, or 没有这回事. */
export function decideConfirmation(
  { confirmation }: { confirmation: Verdict | null },
  { verdict, note }: { verdict: Verdict; note: string },
  now: number,
): Decision<Confirmation, Verdict> {
  if (confirmation !== null) return refused(confirmation, productRules.confirmedOnce)
  return { accepted: true, confirmation: verdict, confirmationNote: note, confirmedAt: now }
}

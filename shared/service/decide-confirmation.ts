import { type Decision, refused } from '../decision'
import type { PersonId } from '../ids'
import { productRules } from '../law/product-rules'

export type Verdict = 'confirmed' | 'denied'

export interface Confirmation {
  confirmation: Verdict
  confirmationNote: string
  confirmedAt: number
  confirmedById: PersonId
}

/** The enterprise's word on a service, once (C3): 属实, or 没有这回事, which opens a check. */
export function decideConfirmation(
  { confirmation }: { confirmation: Verdict | null },
  { verdict, note }: { verdict: Verdict; note: string },
  confirmedById: PersonId,
  now: number,
): Decision<Confirmation, Verdict> {
  if (confirmation !== null) return refused(confirmation, productRules.confirmedOnce)
  return { accepted: true, confirmation: verdict, confirmationNote: note, confirmedAt: now, confirmedById }
}

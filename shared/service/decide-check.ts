import { type Decision, refused } from '../decision'
import type { PersonId } from '../ids'
import { productRules } from '../law/product-rules'
import type { Verdict } from './decide-confirmation'
import { type CheckFinding, denialOf } from './denial'

export interface Check {
  checkFinding: CheckFinding
  checkReason: string
  checkedById: PersonId
  checkedAt: number
}

/** A person's finding on a service that the enterprise denied, once. The refusal's code is how the record is instead. */
export function decideCheck(
  record: { confirmation: Verdict | null; checkFinding: CheckFinding | null },
  { finding, reason }: { finding: CheckFinding; reason: string },
  checkedById: PersonId,
  now: number,
): Decision<Check, 'unconfirmed' | 'confirmed' | 'checked'> {
  const denial = denialOf(record)
  if (denial === 'none')
    return refused(record.confirmation === null ? 'unconfirmed' : 'confirmed', productRules.checked)
  if (denial !== 'open') return refused('checked', productRules.checked)
  return { accepted: true, checkFinding: finding, checkReason: reason, checkedById, checkedAt: now }
}

import { refused } from '../decision'
import { checkCreditCode } from '../enterprise/credit-code'
import { productRules } from '../law/product-rules'
import { type Form, unanswered } from './form'
import type { Procedure } from './procedure'

/**
 * May this be raised about whoever has this code? Asked of what was typed alone, and of nothing that is stored: so the answer does not tell
 * whether anybody has registered it (T10).
 */
export function decideRaise(procedure: Pick<Procedure, 'form'>, creditCode: string, form: Form) {
  if (checkCreditCode(creditCode) === 'malformed')
    return refused('CREDIT_CODE_MALFORMED', productRules.creditCodeChecked)
  const empty = unanswered(procedure.form, form)
  if (empty.length > 0) return refused('unanswered', productRules.caseComplete, { fields: empty.join(',') })
  return { accepted: true as const }
}

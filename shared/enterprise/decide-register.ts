import { refused } from '../decision'
import { productRules } from '../law/product-rules'
import { checkCreditCode } from './credit-code'

/** What a registration is decided on. */
export interface RegisterFacts {
  /** in capitals */
  creditCode: string
  /** who registers has been told that the check symbol fails, and stands by the code */
  confirmUnusual: boolean
  /** there is an enterprise with this code */
  registered: boolean
}

/** One code, one enterprise; a code whose check symbol fails stays marked until an officer has looked (I1). */
export function decideRegister({ creditCode, confirmUnusual, registered }: RegisterFacts) {
  const verdict = checkCreditCode(creditCode)
  if (verdict === 'malformed') return refused('CREDIT_CODE_MALFORMED', productRules.creditCodeChecked)
  const codeUnusual = verdict === 'checksum'
  if (codeUnusual && !confirmUnusual) return refused('CREDIT_CODE_UNUSUAL', productRules.creditCodeChecked)
  if (registered) return refused('ENTERPRISE_REGISTERED', productRules.registeredOnce)
  return { accepted: true as const, codeUnusual }
}

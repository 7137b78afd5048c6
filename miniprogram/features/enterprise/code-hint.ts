import { checkCreditCode } from '@shared/enterprise/credit-code'
import { enterprise } from '@/copy/enterprise'

const words = enterprise.code
const LENGTH = 18

/** What was typed, as the code is written: capitals, no spaces. */
export const codeOf = (typed: string) => typed.toUpperCase().replace(/[\s-]/g, '').slice(0, LENGTH)

/** What to say of a 统一社会信用代码 while it is being typed. A doubtful check symbol is a warning, not a refusal. */
export function codeHint(code: string): { hint?: string; problem?: string } {
  if (code === '') return { hint: words.hint }
  const bad = /[^0-9A-HJ-NPQRTUWXY]/.exec(code)
  if (bad) return { problem: words.badSymbol(bad[0]) }
  if (/^..\d*\D/.test(code.slice(0, 8))) return { problem: words.badRegion }
  if (code.slice(2, 8) === '000000') return { problem: words.noRegion }
  if (code.length < LENGTH) return { hint: words.left(LENGTH - code.length) }
  return checkCreditCode(code) === 'ok' ? { hint: words.good } : { problem: words.unusual }
}

/** True when the code has the form of one: the service will look at it. */
export const codeComplete = (code: string) => checkCreditCode(code) !== 'malformed'

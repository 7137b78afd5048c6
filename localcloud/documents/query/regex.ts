import { BSONRegExp } from 'bson'
import { failed } from '../refusals'
import type { Value } from '../values'

/**
 * A MongoDB regular expression as a JS one. `i`, `m`, `s` mean the same; `x` (ignore blanks) has no JS counterpart and is applied here;
 * `g`, `u`, `y`, which a JS literal may bring along, do not change whether a string matches.
 */
export function toRegExp(pattern: string, options: string): RegExp {
  const unknown = [...options].find((flag) => !'imsxguy'.includes(flag))
  if (unknown) throw failed(`invalid flag in regex options: ${unknown}`)
  const source = options.includes('x') ? pattern.replace(/\\.|\[(?:\\.|[^\]])*\]|\s+|#.*$/gm, keepEscaped) : pattern
  const flags = ['i', 'm', 's', 'u'].filter((flag) => options.includes(flag)).join('')
  try {
    return new RegExp(source, flags)
  } catch {
    throw failed(`Regular expression is invalid: ${pattern}`)
  }
}

const keepEscaped = (part: string) => (part.startsWith('\\') || part.startsWith('[') ? part : '')

export const fromBson = (value: BSONRegExp): RegExp => toRegExp(value.pattern, value.options)

/** `{$regex: pattern | regular expression, $options?}`. */
export function fromOperand(operand: Value | undefined, options: Value | undefined): RegExp {
  if (options !== undefined && typeof options !== 'string') throw failed('$options has to be a string')
  if (operand instanceof BSONRegExp) return toRegExp(operand.pattern, options ?? operand.options)
  if (typeof operand === 'string') return toRegExp(operand, options ?? '')
  throw failed('$regex has to be a string')
}

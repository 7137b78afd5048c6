import { failed } from '../refusals'
import { type Document, isDocument, type Value } from '../values'

function requireNumber(value: Value, op: string, path: string): number {
  if (typeof value !== 'number') throw failed(`Cannot apply ${op} to a value of non-numeric type: '${path}'`)
  return value
}

export const increment = (value: Value | undefined, by: Value, path: string): Value =>
  requireNumber(value ?? (value === null ? null : 0), '$inc', path) + requireNumber(by, '$inc', path)

export const multiply = (value: Value | undefined, by: Value, path: string): Value =>
  requireNumber(value ?? (value === null ? null : 0), '$mul', path) * requireNumber(by, '$mul', path)

const BITWISE: Record<string, (a: bigint, b: bigint) => bigint> = {
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
}

/** `{and | or | xor: whole number}`, over 64 bits. */
export function bitwise(value: Value | undefined, operand: Value, path: string): Value {
  if (!isDocument(operand) || Object.keys(operand).length === 0) throw failed('$bit needs {and|or|xor: whole number}')
  return Object.keys(operand).reduce<number>(
    (result, op) => {
      const combine = Object.hasOwn(BITWISE, op) ? BITWISE[op] : undefined
      const by = (operand as Document)[op]
      if (!combine || !Number.isSafeInteger(by) || !Number.isSafeInteger(result)) {
        throw failed(`$bit needs {and|or|xor: whole number} on a whole number: '${path}'`)
      }
      return Number(BigInt.asIntN(64, combine(BigInt(result), BigInt(by as number))))
    },
    (value ?? (value === null ? Number.NaN : 0)) as number,
  )
}

import { BSONRegExp } from 'bson'
import { badOperator, failed } from '../refusals'
import { compare, equal, isDocument, RANK, rank, type Value } from '../values'
import { fromBson } from './regex'
import type { Test } from './types'

/** Equality as MongoDB has it: null also means missing, a regular expression matches strings. */
export function equals(operand: Value): Test {
  if (operand === null) return (value) => value === undefined || value === null
  if (operand instanceof BSONRegExp) {
    const matches = matchesRegExp(fromBson(operand))
    return (value) => matches(value) || (value !== undefined && equal(value, operand))
  }
  return (value) => value !== undefined && equal(value, operand)
}

/** `$eq` written out: a regular expression then means a stored one. */
export const equalsExactly = (operand: Value): Test =>
  operand instanceof BSONRegExp ? (value) => value !== undefined && equal(value, operand) : equals(operand)

export const matchesRegExp =
  (expression: RegExp): Test =>
  (value) =>
    typeof value === 'string' && expression.test(value)

const ORDERINGS: Record<string, (order: number) => boolean> = {
  $gt: (order) => order > 0,
  $gte: (order) => order >= 0,
  $lt: (order) => order < 0,
  $lte: (order) => order <= 0,
}

/** `$gt`, `$gte`, `$lt`, `$lte`: only values of the operand's own type compare; NaN equals only itself; null is met by missing. */
export function ordered(op: string, operand: Value): Test {
  const holds = ORDERINGS[op]
  if (!holds) throw badOperator(op, 'query')
  if (operand instanceof BSONRegExp) throw failed(`Can't have RegEx as arg to predicate over field ${op}`)
  const wanted = rank(operand)
  if (wanted === RANK.null) return op === '$gte' || op === '$lte' ? equals(null) : () => false
  const orEqual = holds(0)
  const wantsNaN = Number.isNaN(operand)
  return (value) => {
    if (value === undefined || rank(value) !== wanted) return false
    if (wantsNaN || Number.isNaN(value)) return orEqual && wantsNaN && Number.isNaN(value)
    return holds(compare(value, operand))
  }
}

export function isIn(operand: Value): Test {
  const list = requireArray('$in', operand)
  if (list.some((item) => isDocument(item) && Object.keys(item)[0]?.startsWith('$'))) {
    throw failed('cannot nest $ under $in')
  }
  const tests = list.map(equals)
  return (value) => tests.some((test) => test(value))
}

export function modulo(operand: Value): Test {
  const [divisor, remainder, ...rest] = requireArray('$mod', operand)
  if (typeof divisor !== 'number' || typeof remainder !== 'number' || rest.length > 0) {
    throw failed('malformed mod, needs to be an array of two numbers')
  }
  const by = Math.trunc(divisor)
  if (by === 0) throw failed('divisor cannot be 0')
  return (value) =>
    typeof value === 'number' && Number.isFinite(value) && Math.trunc(value) % by === Math.trunc(remainder)
}

export function hasSize(operand: Value): Test {
  if (typeof operand !== 'number' || !Number.isInteger(operand) || operand < 0) {
    throw failed('$size must be a non-negative whole number')
  }
  return (value) => Array.isArray(value) && value.length === operand
}

export function requireArray(op: string, operand: Value): Value[] {
  if (!Array.isArray(operand)) throw failed(`${op} needs an array`)
  return operand
}

/** False, 0 and null are false; everything else, `''` included, is true. */
export const truthy = (value: Value): boolean => value !== false && value !== 0 && value !== null

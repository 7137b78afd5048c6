import { BSONRegExp } from 'bson'
import { failed } from '../refusals'
import { type Document, isDocument, type Value } from '../values'
import { fromBson, fromOperand } from './regex'
import { equals, equalsExactly, hasSize, isIn, matchesRegExp, modulo, ordered, requireArray, truthy } from './tests'
import type { Matcher, Test } from './types'

export const isOperators = (value: Value): value is Document =>
  isDocument(value) && Object.keys(value)[0]?.startsWith('$') === true

/** The operators that look at one value. */
export function valueTest(op: string, operators: Document): Test {
  const operand = operators[op] as Value
  switch (op) {
    case '$eq':
      return equalsExactly(operand)
    case '$in':
      return isIn(operand)
    case '$mod':
      return modulo(operand)
    case '$regex':
      return matchesRegExp(fromOperand(operand, operators.$options))
    default:
      return ordered(op, operand)
  }
}

/** One element must meet all of it: as a value (`{$gt: 1}`) or as an embedded document (`{a: 1}`). */
export function elemMatch(operand: Value, compile: (query: Document) => Matcher): Test {
  if (!isDocument(operand)) throw failed('$elemMatch needs an Object')
  const first = Object.keys(operand)[0]
  const byValue = first?.startsWith('$') && first !== '$and' && first !== '$or' && first !== '$nor'
  const test = byValue ? singleValue(operand, compile) : embedded(compile(operand))
  return (value) => Array.isArray(value) && value.some((item) => test(item))
}

/** Conditions on a value that is not itself entered when it is an array. */
function singleValue(operators: Document, compile: (query: Document) => Matcher): Test {
  const tests = Object.keys(operators)
    .filter((op) => op !== '$options')
    .map((op): Test => {
      const operand = operators[op] as Value
      if (op === '$ne') return negate(equals(refuseRegExp(operand)))
      if (op === '$nin') return negate(isIn(operand))
      if (op === '$not')
        return negate(
          operand instanceof BSONRegExp
            ? matchesRegExp(fromBson(operand))
            : singleValue(requireOperators(operand), compile),
        )
      if (op === '$size') return hasSize(operand)
      if (op === '$elemMatch') return elemMatch(operand, compile)
      if (op === '$exists') return () => truthy(operand)
      if (op === '$all') return allOf(requireArray(op, operand).map(equals))
      return valueTest(op, operators)
    })
  return allOf(tests)
}

const allOf =
  (tests: Test[]): Test =>
  (value) =>
    tests.length > 0 && tests.every((test) => test(value))

const negate =
  (test: Test): Test =>
  (value) =>
    !test(value)

function requireOperators(operand: Value): Document {
  if (!isOperators(operand)) throw failed('$not needs a regex or a document')
  return operand
}

export function refuseRegExp(operand: Value): Value {
  if (operand instanceof BSONRegExp) throw failed("Can't have regex as arg to $ne.")
  return operand
}

/** MongoDB reads an array element as a document keyed by position when the element is itself an array. */
const embedded =
  (matches: Matcher): Test =>
  (value) =>
    isDocument(value) || Array.isArray(value)
      ? matches((Array.isArray(value) ? { ...value } : value) as Document)
      : false

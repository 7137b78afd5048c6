import { BSONRegExp } from 'bson'
import { compileMatcher, isOperators } from '../query'
import { badOperator, failed } from '../refusals'
import { clone, compare, equal, isDocument, type Value } from '../values'
import { valueAt } from './paths'

/** An array operator: from the field's value to the new one; undefined leaves the field as it is. */
type ArrayOperator = (value: Value | undefined, operand: Value, path: string) => Value | undefined

function requireArray(value: Value, what: string): Value[] {
  if (!Array.isArray(value)) throw failed(`${what} must be an array`)
  return value
}

const current = (value: Value | undefined, path: string): Value[] =>
  value === undefined ? [] : [...requireArray(value, `The field '${path}'`)]

export const push: ArrayOperator = (value, operand, path) => {
  const array = current(value, path)
  if (!isDocument(operand) || operand.$each === undefined) {
    if (isOperators(operand)) throw failed(`$push needs $each to use its modifiers: ${path}`)
    return [...array, clone(operand)]
  }
  const unknown = Object.keys(operand).find((key) => !['$each', '$position', '$sort', '$slice'].includes(key))
  if (unknown) throw badOperator(unknown, '$push')
  const each = requireArray(operand.$each, 'The argument to $each in $push').map((item) => clone(item))
  const position = whole(operand.$position, '$position') ?? array.length
  array.splice(position, 0, ...each)
  const sorted = operand.$sort === undefined ? array : array.sort(elementOrder(operand.$sort))
  const slice = whole(operand.$slice, '$slice')
  return slice === undefined ? sorted : slice < 0 ? sorted.slice(slice) : sorted.slice(0, slice)
}

function whole(value: Value | undefined, name: string): number | undefined {
  if (value === undefined) return undefined
  if (typeof value !== 'number' || !Number.isInteger(value))
    throw failed(`The value for ${name} must be an integer value`)
  return value
}

function elementOrder(sort: Value): (a: Value, b: Value) => number {
  if (sort === 1 || sort === -1) return (a, b) => compare(a, b) * sort
  if (!isDocument(sort))
    throw failed('The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields')
  const fields = Object.keys(sort).map((path) => ({ path: path.split('.'), direction: directionOf(sort[path]) }))
  return (a, b) => {
    for (const { path, direction } of fields) {
      const order = compare(keyOf(a, path), keyOf(b, path)) * direction
      if (order !== 0) return order
    }
    return 0
  }
}

function directionOf(value: Value | undefined): 1 | -1 {
  if (value !== 1 && value !== -1) throw failed('The $sort element value must be either 1 or -1')
  return value
}

/** Unlike in a query's order, an array is compared whole here. */
const keyOf = (value: Value, path: string[]): Value => (isDocument(value) ? (valueAt(value, path) ?? null) : null)

export const addToSet: ArrayOperator = (value, operand, path) => {
  const array = current(value, path)
  const each = isDocument(operand) && operand.$each !== undefined ? requireArray(operand.$each, '$each') : [operand]
  for (const item of each) if (!array.some((other) => equal(other, item))) array.push(clone(item))
  return array
}

/** `{$gt: 3}` asks the element itself, `{a: 1}` asks an embedded document, anything else is equality. */
export const pull: ArrayOperator = (value, operand, path) => {
  if (value === undefined) return undefined
  const array = requireArray(value, `Cannot apply $pull to a non-array value: the field '${path}'`)
  return array.filter((item) => !pulled(item, operand))
}

function pulled(item: Value, operand: Value): boolean {
  if (isOperators(operand) || operand instanceof BSONRegExp) return compileMatcher({ '': operand })({ '': item })
  if (isDocument(operand)) return isDocument(item) && compileMatcher(operand)(item)
  return equal(item, operand)
}

export const pullAll: ArrayOperator = (value, operand, path) => {
  const unwanted = requireArray(operand, '$pullAll requires an array argument: it')
  if (value === undefined) return undefined
  return requireArray(value, `The field '${path}'`).filter((item) => !unwanted.some((other) => equal(item, other)))
}

export const pop: ArrayOperator = (value, operand, path) => {
  if (operand !== 1 && operand !== -1) throw failed('$pop expects 1 or -1')
  if (value === undefined) return undefined
  const array = requireArray(value, `The field '${path}'`)
  return operand === 1 ? array.slice(0, -1) : array.slice(1)
}

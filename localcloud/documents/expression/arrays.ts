import { failed } from '../refusals'
import { type Document, equal, isDocument, setField, type Value } from '../values'
import { bind, isNullish, isTrue, over, overPresent, partsOf, toArray, toWhole } from './operands'
import type { Operator, Operators } from './types'

const ANY = Number.POSITIVE_INFINITY

/** For operators that walk an array with `as` bound to each element; a null input gives null. */
const walking =
  (
    bodyName: 'cond' | 'in',
    collect: (items: Value[], evaluate: (item: Value) => Value | undefined) => Value,
  ): Operator =>
  (operand, compile, name) => {
    const parts = partsOf(operand, name, ['input', bodyName], ['as'])
    const as = parts.as ?? 'this'
    if (typeof as !== 'string') throw failed(`${name}: 'as' must be a string`)
    const input = compile(parts.input as Value)
    const body = compile(parts[bodyName] as Value, as)
    return (variables) => {
      const items = input(variables)
      if (isNullish(items)) return null
      return collect(toArray(items, name), (item) => body(bind(variables, as, item)))
    }
  }

const reduce: Operator = (operand, compile, name) => {
  const parts = partsOf(operand, name, ['input', 'initialValue', 'in'])
  const [input, initial] = [compile(parts.input as Value), compile(parts.initialValue as Value)]
  const body = compile(parts.in as Value, 'this', 'value')
  return (variables) => {
    const items = input(variables)
    if (isNullish(items)) return null
    return toArray(items, name).reduce<Value | undefined>(
      (value, item) => body({ ...variables, this: item, value }),
      initial(variables),
    )
  }
}

const zip: Operator = (operand, compile, name) => {
  const parts = partsOf(operand, name, ['inputs'], ['useLongestLength', 'defaults'])
  const inputs = compile(parts.inputs as Value)
  const longest = parts.useLongestLength ?? false
  if (typeof longest !== 'boolean') throw failed('useLongestLength must be a bool')
  if (parts.defaults !== undefined && !longest) throw failed('cannot specify defaults unless useLongestLength is true')
  const defaults = compile(parts.defaults ?? [])
  return (variables) => {
    const lists = toArray(inputs(variables), name)
    if (lists.some(isNullish)) return null
    const arrays = lists.map((list) => toArray(list, name))
    const lengths = arrays.map((array) => array.length)
    const fill = toArray(defaults(variables), name)
    const length = (longest ? Math.max : Math.min)(...lengths)
    return Array.from({ length }, (_, i) => arrays.map((array, j) => array[i] ?? fill[j] ?? null))
  }
}

function range([from, to, step = 1]: Value[], name: string): Value {
  const [start, end, by] = [toWhole(from, name), toWhole(to, name), toWhole(step, name)]
  if (by === 0) throw failed('$range requires a non-zero step value')
  const length = Math.max(0, Math.ceil((end - start) / by))
  if (length > 1_000_000) throw failed('$range would make more than a million elements')
  return Array.from({ length }, (_, i) => start + i * by)
}

function slice([list, first, count]: Value[], name: string): Value {
  const array = toArray(list, name)
  const n = toWhole(first, name)
  if (count === undefined) return n < 0 ? array.slice(n) : array.slice(0, n)
  if (toWhole(count, name) <= 0) throw failed('Third argument to $slice must be positive')
  const start = n < 0 ? Math.max(0, array.length + n) : n
  return array.slice(start, start + toWhole(count, name))
}

/** Elements are `[k, v]` or `{k, v}`. */
function toObject([list]: Value[], name: string): Value {
  const result: Document = {}
  for (const item of toArray(list, name)) {
    const pair = Array.isArray(item) ? item : isDocument(item) ? [item.k, item.v] : []
    const [key, value] = pair
    if (pair.length !== 2 || typeof key !== 'string' || value === undefined)
      throw failed('$arrayToObject needs [k, v] or {k, v} elements')
    setField(result, key, value)
  }
  return result
}

function elementAt([list, position]: Value[], name: string): Value | undefined {
  return toArray(list, name).at(toWhole(position, name))
}

/** Position of the first equal element between `start` and `end`, or -1. */
function positionOf(
  items: readonly Value[],
  wanted: Value,
  start: Value | undefined,
  end: Value | undefined,
  name: string,
): number {
  const [from, to] = [
    start === undefined ? 0 : toWhole(start, name),
    end === undefined ? items.length : toWhole(end, name),
  ]
  if (from < 0 || to < 0) throw failed(`${name} requires non-negative start and end`)
  const found = items.slice(from, to).findIndex((item) => equal(item, wanted))
  return found === -1 ? -1 : found + from
}

export const ARRAYS: Operators = {
  $arrayElemAt: overPresent(2, 2, elementAt),
  $arrayToObject: overPresent(1, 1, toObject),
  $concatArrays: overPresent(0, ANY, (values, name) => values.flatMap((value) => toArray(value, name))),
  $filter: walking('cond', (items, keep) => items.filter((item) => isTrue(keep(item)))),
  $in: over(2, 2, ([value, list], name) =>
    toArray(list, name).some((item) => value !== undefined && equal(item, value)),
  ),
  $indexOfArray: over(2, 4, ([list, wanted, start, end], name) =>
    isNullish(list) ? null : positionOf(toArray(list, name), wanted ?? null, start, end, name),
  ),
  $isArray: over(1, 1, ([value]) => Array.isArray(value)),
  $map: walking('in', (items, evaluate) => items.map((item) => evaluate(item) ?? null)),
  $range: over(2, 3, (values, name) => range(values as Value[], name)),
  $reduce: reduce,
  $reverseArray: overPresent(1, 1, ([list], name) => [...toArray(list, name)].reverse()),
  $size: over(1, 1, ([list], name) => toArray(list, name).length),
  $slice: overPresent(2, 3, slice),
  $zip: zip,
}

import { compare, type Value } from '../values'
import { merge } from './objects'
import { isNullish, operandsOf } from './operands'
import { distinct } from './sets'
import type { Operator, Operators } from './types'

/** From the values of a group, in the order its documents came, to one value. Missing values are `undefined`. */
export type Accumulator = (values: (Value | undefined)[]) => Value

const numbers = (values: (Value | undefined)[]) => values.filter((value) => typeof value === 'number')

const sum: Accumulator = (values) => numbers(values).reduce((total, n) => total + n, 0)

const average: Accumulator = (values) => {
  const all = numbers(values)
  return all.length === 0 ? null : (sum(all) as number) / all.length
}

/** `fewer` is 1 for a sample, 0 for a whole population. */
const deviation =
  (fewer: 0 | 1): Accumulator =>
  (values) => {
    const all = numbers(values)
    if (all.length <= fewer) return null
    const mean = (sum(all) as number) / all.length
    return Math.sqrt(all.reduce((total, n) => total + (n - mean) ** 2, 0) / (all.length - fewer))
  }

const extreme =
  (direction: 1 | -1): Accumulator =>
  (values) =>
    values
      .filter((value) => !isNullish(value))
      .reduce<Value>(
        (best, value) => (best === null || compare(value, best) * direction > 0 ? (value as Value) : best),
        null,
      )

const present = (values: (Value | undefined)[]): Value[] => values.filter((value) => value !== undefined)

/** What `$group` and `$bucket` can gather with. */
export const ACCUMULATORS: { readonly [name: string]: Accumulator } = {
  $addToSet: (values) => distinct(present(values)),
  $avg: average,
  $first: (values) => values[0] ?? null,
  $last: (values) => values.at(-1) ?? null,
  $max: extreme(1),
  $mergeObjects: merge,
  $min: extreme(-1),
  $push: present,
  $stdDevPop: deviation(0),
  $stdDevSamp: deviation(1),
  $sum: sum,
}

/** As an expression: over its operands, or over the elements of its only one. */
const overElements =
  (accumulate: Accumulator): Operator =>
  (operand, compile, name) => {
    const operands = operandsOf(operand, compile, name, 0, Number.POSITIVE_INFINITY)
    return (variables) => {
      const values = operands.map((evaluate) => evaluate(variables))
      return accumulate(values.length === 1 && Array.isArray(values[0]) ? values[0] : values)
    }
  }

export const ACCUMULATING: Operators = {
  $avg: overElements(average),
  $max: overElements(extreme(1)),
  $min: overElements(extreme(-1)),
  $stdDevPop: overElements(deviation(0)),
  $stdDevSamp: overElements(deviation(1)),
  $sum: overElements(sum),
}

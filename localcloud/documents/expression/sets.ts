import { compare, type Value } from '../values'
import { isTrue, over, overPresent, toArray } from './operands'
import type { Operators } from './types'

const ANY = Number.POSITIVE_INFINITY

/** Each value once, in order of value: MongoDB leaves the order open, so this is the one that is always the same. */
export function distinct(values: readonly Value[]): Value[] {
  const sorted = [...values].sort(compare)
  return sorted.filter((value, i) => i === 0 || compare(value, sorted[i - 1]) !== 0)
}

function holds(sorted: readonly Value[], value: Value): boolean {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (compare(sorted[middle], value) < 0) low = middle + 1
    else high = middle
  }
  return low < sorted.length && compare(sorted[low], value) === 0
}

const sets = (values: (Value | undefined)[], name: string) => values.map((value) => distinct(toArray(value, name)))

const subset = (a: readonly Value[], b: readonly Value[]) => a.every((value) => holds(b, value))

export const SETS: Operators = {
  $allElementsTrue: over(1, 1, ([list], name) => toArray(list, name).every(isTrue)),
  $anyElementTrue: over(1, 1, ([list], name) => toArray(list, name).some(isTrue)),
  $setDifference: overPresent(2, 2, (values, name) => {
    const [a, b] = sets(values, name) as [Value[], Value[]]
    return a.filter((value) => !holds(b, value))
  }),
  $setEquals: over(2, ANY, (values, name) => {
    const [first, ...others] = sets(values, name) as [Value[], ...Value[][]]
    return others.every((other) => subset(first, other) && subset(other, first))
  }),
  $setIntersection: overPresent(0, ANY, (values, name) => {
    const [first = [], ...others] = sets(values, name)
    return first.filter((value) => others.every((other) => holds(other, value)))
  }),
  $setIsSubset: over(2, 2, (values, name) => {
    const [a, b] = sets(values, name) as [Value[], Value[]]
    return subset(a, b)
  }),
  $setUnion: overPresent(0, ANY, (values, name) => distinct(sets(values, name).flat())),
}

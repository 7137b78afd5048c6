import { expect, it } from 'vitest'
import { supplied, supply } from '@/platform/engines'

it('what old engines lack does as new ones do', () => {
  class Old extends Array<unknown> {}
  for (const name of Object.keys(supplied.array)) Object.defineProperty(Old.prototype, name, { value: undefined })
  const old = Old.from([3, 1, 2, 1]) as unknown[]
  const own = Object.create(null) as typeof supplied.array
  supply(own, supplied.array)
  const here = [3, 1, 2, 1]
  const isOne = (each: unknown) => each === 1
  expect(own.at.call(old, -1)).toBe(here.at(-1))
  expect(own.at.call(old, 1)).toBe(here.at(1))
  expect(own.at.call(old, -9)).toBe(here.at(-9))
  expect([...own.toSorted.call(old, (a, b) => Number(a) - Number(b))]).toEqual(here.toSorted((a, b) => a - b))
  expect([...old]).toEqual(here)
  expect(own.findLast.call(old, isOne)).toBe(here.findLast(isOne))
  expect(own.findLastIndex.call(old, isOne)).toBe(here.findLastIndex(isOne))
  expect(own.findLastIndex.call(old, () => false)).toBe(-1)
  expect(supplied.object.hasOwn({ a: undefined }, 'a')).toBe(true)
  expect(supplied.object.hasOwn({}, 'toString')).toBe(false)
})

it('what an engine has is left as it is', () => {
  const { at } = Array.prototype
  supply(Array.prototype, supplied.array)
  expect(Array.prototype.at).toBe(at)
})

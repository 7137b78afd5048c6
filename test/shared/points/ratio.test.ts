import { exact, one, ratio, roundHalfUp } from '@shared/points/ratio'
import { describe, expect, test } from 'vitest'

describe('exact fractions', () => {
  test('come in lowest terms', () => {
    expect([ratio(360, 210), ratio(365, 214), ratio(7, 7)]).toEqual([{ num: 12, den: 7 }, { num: 365, den: 214 }, one])
  })
  test.each([
    [0, 7],
    [7, 0],
    [-1, 7],
    [7, -1],
    [1.5, 2],
    [Number.NaN, 1],
    [2 ** 53, 1],
  ])('%d/%d is none', (num, den) => {
    expect(() => ratio(num, den)).toThrow(RangeError)
  })
  test('an integer beyond 2^53 is an error, not an approximation', () => {
    expect(exact(2 ** 53 - 1)).toBe(9_007_199_254_740_991)
    expect(() => exact(2 ** 53)).toThrow(new RangeError('not an exact integer: 9007199254740992'))
  })
})

describe('rounding, for showing', () => {
  test.each([
    [0, 7, 0],
    [3, 7, 0],
    [4, 7, 1],
    [1, 2, 1],
    [5, 2, 3],
    [249, 100, 2],
    [250, 100, 3],
    [56_160, 7, 8023],
  ])('%d/%d is %d', (num, den, expected) => {
    expect(roundHalfUp(num, den)).toBe(expected)
  })
  test('a negative amount is an error', () => {
    expect(() => roundHalfUp(-1, 2)).toThrow(RangeError)
  })
})

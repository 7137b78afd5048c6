import { asId, type CarrierId } from '@shared/ids'
import { expect, test } from 'vitest'
import { sumOf } from '@/packages/city/settings/points-sum'

const station = (name: string, before: number, after: number, kept = 1) => ({
  ...{ carrierId: asId<CarrierId>(name), name, kept },
  before: { total: before, passed: before >= 8000 },
  after: { total: after, passed: after >= 8000 },
})

test('answers of several calls are one sum: who would lose it first, then who would gain it', () => {
  const [gains, loses, moves, stays] = [
    station('乙站', 7900, 8100, 3),
    station('丁站', 8100, 7900),
    station('丙站', 9000, 9100),
    station('甲站', 100, 100),
  ]
  expect(sumOf([gains, moves, loses, stays])).toEqual({
    ...{ flips: [loses, gains], changed: 1, passedBefore: 2, passedAfter: 2, kept: 6 },
  })
  expect(sumOf([])).toEqual({ flips: [], changed: 0, passedBefore: 0, passedAfter: 0, kept: 0 })
})

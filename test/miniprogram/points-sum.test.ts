import { asId, type CarrierId } from '@shared/ids'
import { expect, test } from 'vitest'
import { sumOf } from '@/packages/city/settings/points-sum'

const cycle = (cycleYear: number, before: number, after: number, kept = 1) => ({
  ...{ cycleYear, kept },
  before: { total: before, passed: before >= 8000 },
  after: { total: after, passed: after >= 8000 },
})
const station = (name: string, ...cycles: ReturnType<typeof cycle>[]) => ({
  ...{ carrierId: asId<CarrierId>(name), name, cycles },
})

test('answers of several calls are one sum, of every cycle: who would lose it first, then who would gain it', () => {
  const [gains, loses] = [cycle(2027, 7900, 8100, 3), cycle(2026, 8100, 7900)]
  const stations = [
    station('乙站', gains),
    station('丙站', cycle(2027, 9000, 9100)),
    station('丁站', cycle(2027, 0, 0), loses),
    station('甲站', cycle(2027, 100, 100)),
  ]
  const flips = [
    { carrierId: '丁站', name: '丁站', ...loses },
    { carrierId: '乙站', name: '乙站', ...gains },
  ]
  expect(sumOf(stations)).toEqual({ flips, changed: 1, passedBefore: 2, passedAfter: 2, kept: 7 })
  expect(sumOf([])).toEqual({ flips: [], changed: 0, passedBefore: 0, passedAfter: 0, kept: 0 })
})

import { readingOf } from '@shared/law/axis'
import { outcomesOf } from '@shared/points/outcomes'
import { readingAxes } from '@shared/points/readings'
import { expect, test } from 'vitest'

const by = (name: 'months' | 'days', total: number) => ({
  ...{ axis: 'factor' as const, reading: name, total, passed: total >= 8000 },
  basis: readingOf(readingAxes.factor, name),
})
const standing = { total: 7982, passed: false, threshold: 8000, otherReadings: [by('months', 8023), by('days', 7950)] }

test('a standing under each reading, with the least and the most of all of them', () => {
  const { own, changed, lowest, highest } = outcomesOf(standing as Parameters<typeof outcomesOf>[0])
  expect(own).toEqual({ name: null, total: 7982, passed: false, margin: -18 })
  const { months, days } = readingAxes.factor.readings
  expect(changed).toEqual([
    { name: months, total: 8023, passed: true, margin: 23 },
    { name: days, total: 7950, passed: false, margin: -50 },
  ])
  expect([lowest, highest]).toEqual([changed[1], changed[0]])
})

test('where no reading makes a difference it is its own least and most; without a mark there is no margin', () => {
  const alone = outcomesOf({ ...standing, otherReadings: [], threshold: null })
  expect([alone.lowest, alone.highest]).toEqual([alone.own, alone.own])
  expect(alone.own.margin).toBeNull()
})

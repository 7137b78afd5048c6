import { localDate } from '@shared/calendar/local-date'
import { cultivationPeriods, isInCultivation } from '@shared/lifecycle/cultivation'
import { describe, expect, test } from 'vitest'
import { event } from './events'

const admitted = event('admitted', '2026-04-01T09:00:00+08:00')
const removed = event('removed', '2029-04-02T09:00:00+08:00')
const again = event('admitted', '2030-05-01T09:00:00+08:00')

describe('the 培育期', () => {
  test('runs from the day of admission, and goes on', () => {
    const periods = cultivationPeriods([admitted])
    expect(periods).toEqual([{ from: '2026-04-01', to: null }])
    expect(['2026-03-31', '2026-04-01', '2040-01-01'].map((day) => isInCultivation(periods, localDate(day)))).toEqual([
      false,
      true,
      true,
    ])
  })
  test('ends the day before the carrier is removed or cancelled, and can begin again', () => {
    const periods = cultivationPeriods([again, removed, admitted])
    expect(periods).toEqual([
      { from: '2026-04-01', to: '2029-04-01' },
      { from: '2030-05-01', to: null },
    ])
    expect(
      ['2029-04-01', '2029-04-02', '2030-04-30', '2030-05-01'].map((day) => isInCultivation(periods, localDate(day))),
    ).toEqual([true, false, false, true])
    expect(cultivationPeriods([admitted, { ...removed, what: 'cancelled' }])).toEqual([
      { from: '2026-04-01', to: '2029-04-01' },
    ])
  })
  test('begins on the day that the decision counts from, whenever it was recorded', () => {
    const recorded = { ...admitted, at: admitted.at + 30 * 86_400_000 }
    expect(cultivationPeriods([recorded])).toEqual([{ from: '2026-04-01', to: null }])
  })
  test('ends with a change that was answered by 撤销 too', () => {
    expect(cultivationPeriods([admitted, event('revoked', '2027-01-10T09:00:00+08:00')])).toEqual([
      { from: '2026-04-01', to: '2027-01-09' },
    ])
    expect(cultivationPeriods([admitted, event('changed', '2027-01-10T09:00:00+08:00')])).toEqual([
      { from: '2026-04-01', to: null },
    ])
  })
  test('admitted and removed on one day is no period', () => {
    expect(cultivationPeriods([admitted, event('removed', '2026-04-01T17:00:00+08:00')])).toEqual([])
  })
  test('admitted on one day and removed on the next is a period of one day', () => {
    const next = event('removed', '2026-04-02T09:00:00+08:00')
    expect(cultivationPeriods([admitted, next])).toEqual([{ from: '2026-04-01', to: '2026-04-01' }])
  })
  test('a second admission while it runs, and an end without a beginning, change nothing', () => {
    expect(cultivationPeriods([admitted, event('admitted', '2026-06-01T09:00:00+08:00')])).toEqual([
      { from: '2026-04-01', to: null },
    ])
    expect(cultivationPeriods([removed])).toEqual([])
    expect(cultivationPeriods([])).toEqual([])
  })
})

import { instantOf } from '@shared/calendar/beijing'
import { localDate } from '@shared/calendar/local-date'
import {
  type CultivationEvent,
  cultivationPeriods,
  isInCultivation,
  recognitionOn,
} from '@shared/lifecycle/cultivation'
import { describe, expect, test } from 'vitest'

const event = (what: CultivationEvent['what'], iso: string): CultivationEvent => ({ what, at: instantOf(iso) })
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
  test('begins on Beijing’s day: ±1 ms of midnight', () => {
    const midnight = instantOf('2026-04-01T00:00:00+08:00')
    const from = (at: number) => cultivationPeriods([{ what: 'admitted', at }])[0]?.from
    expect([from(midnight - 1), from(midnight), from(midnight + 1)]).toEqual(['2026-03-31', '2026-04-01', '2026-04-01'])
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

describe('培育成功', () => {
  const published = { from: localDate('2026-11-20'), to: localDate('2027-11-19') }
  const on = (day: string, events: CultivationEvent[] = [admitted]) =>
    recognitionOn([published], events, localDate(day))

  test('holds from and to the published days, both included', () => {
    expect([on('2026-11-19'), on('2026-11-20'), on('2027-11-19'), on('2027-11-20')]).toEqual([
      undefined,
      published,
      published,
      undefined,
    ])
  })
  test('holds no more from the day of a cancellation', () => {
    const cancelled = [admitted, event('cancelled', '2027-03-01T10:00:00+08:00')]
    expect([on('2027-02-28', cancelled), on('2027-03-01', cancelled), on('2027-06-01', cancelled)]).toEqual([
      published,
      undefined,
      undefined,
    ])
  })
  test('never holds when it was cancelled on its first day', () => {
    expect(on('2026-12-01', [admitted, event('cancelled', '2026-11-20T10:00:00+08:00')])).toBeUndefined()
  })
  test('a cancellation before it was published does not reach it', () => {
    expect(on('2026-12-01', [event('cancelled', '2024-01-01T10:00:00+08:00'), admitted])).toEqual(published)
  })
})

import { localDate } from '@shared/calendar/local-date'
import { recognitionOn, titleOn } from '@shared/lifecycle/derive-titles'
import type { LifecycleEvent } from '@shared/lifecycle/event'
import { describe, expect, test } from 'vitest'
import { event, recognised } from './events'

const admitted = event('admitted', '2026-04-01T09:00:00+08:00')
const listed = recognised('2026-11-20', '2027-11-19')
const on = (day: string, ...events: LifecycleEvent[]) => {
  const found = recognitionOn([admitted, listed, ...events], localDate(day))
  return found && [found.from, found.to]
}
const published = ['2026-11-20', '2027-11-19']

describe('培育成功', () => {
  test('holds from and to the published days, both included', () => {
    expect(['2026-11-19', '2026-11-20', '2027-11-19', '2027-11-20'].map((day) => on(day))).toEqual([
      undefined,
      published,
      published,
      undefined,
    ])
  })
  test('lapses as published while the 培育期 goes on', () => {
    expect(
      ['2026-11-19', '2026-11-20', '2027-11-20'].map((day) => titleOn([admitted, listed], localDate(day))),
    ).toEqual(['object', 'recognised', 'object'])
  })
  test('holds no more from the day of a cancellation', () => {
    const cancelled = event('cancelled', '2027-03-01T10:00:00+08:00')
    expect(['2027-02-28', '2027-03-01', '2027-06-01'].map((day) => on(day, cancelled))).toEqual([
      published,
      undefined,
      undefined,
    ])
    expect(titleOn([admitted, listed, cancelled], localDate('2027-03-01'))).toBe('none')
  })
  test('never holds when it was cancelled on its first day, after the list', () => {
    expect(on('2026-12-01', event('cancelled', '2026-11-20T11:00:00+08:00'))).toBeUndefined()
  })
  test('a cancellation before it was published does not reach it', () => {
    expect(on('2026-12-01', event('cancelled', '2024-01-01T10:00:00+08:00'))).toEqual(published)
  })
})

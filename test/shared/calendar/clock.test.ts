import { clockFrom, isOver } from '@shared/calendar/clock'
import { addDays, localDate } from '@shared/calendar/local-date'
import { describe, expect, it } from 'vitest'

const at = (date: string) => Date.parse(`${date}T23:59:59.999+08:00`)

describe('how long somebody has', () => {
  it('is counted from the day after, over holidays and days made up for them', () => {
    // 2026-10-01 to 10-07 are free, and Saturday 10-10 is worked
    expect(clockFrom(at('2026-09-29'), 3)).toEqual({ lastDay: '2026-10-09', provisional: false, workingDays: 3 })
    expect(clockFrom(at('2026-09-29'), 4).lastDay).toBe('2026-10-10')
  })

  it('is over on the day after the last', () => {
    const clock = clockFrom(at('2026-09-29'), 3)
    expect(isOver(clock, clock.lastDay)).toBe(false)
    expect(isOver(clock, addDays(clock.lastDay, 1))).toBe(true)
  })

  it('is never over while the last day may still move', () => {
    const clock = clockFrom(at('2031-03-03'), 5)
    expect(clock.provisional).toBe(true)
    expect(isOver(clock, addDays(clock.lastDay, 1))).toBe(false)
    expect(isOver({ ...clock, provisional: false }, localDate('2031-12-31'))).toBe(true)
  })
})

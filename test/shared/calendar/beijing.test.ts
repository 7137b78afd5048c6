import {
  beijingDate,
  beijingInstant,
  beijingIso,
  beijingTime,
  instantOf,
  minuteOfDay,
  startOfDay,
} from '@shared/calendar/beijing'
import { addDays, localDate } from '@shared/calendar/local-date'
import { describe, expect, it } from 'vitest'

const d = localDate

describe('Beijing time, whatever the machine thinks', () => {
  it.each([
    ['2026-09-30T15:59:59.999Z', '2026-09-30', '23:59'],
    ['2026-09-30T16:00:00.000Z', '2026-10-01', '00:00'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01', '00:00'],
    ['2028-02-28T16:00:00.000Z', '2028-02-29', '00:00'],
    ['2026-03-08T07:30:00.000Z', '2026-03-08', '15:30'],
  ])('%s is %s %s', (iso, date, time) => {
    expect([beijingDate(Date.parse(iso)), beijingTime(Date.parse(iso))]).toEqual([date, time])
    expect(minuteOfDay(Date.parse(iso))).toBe(Number(time.slice(0, 2)) * 60 + Number(time.slice(3)))
  })

  it.each(['2026-09-30', '2026-10-01', '2026-12-31', '2028-02-29'])(
    '%s ends one millisecond before the next',
    (day) => {
      const next = startOfDay(addDays(d(day), 1))
      expect(beijingDate(next - 1)).toBe(day)
      expect(beijingDate(startOfDay(d(day)))).toBe(day)
      expect(next - startOfDay(d(day))).toBe(86_400_000)
    },
  )

  it('goes there and back', () => {
    const at = beijingInstant(d('2026-09-30'), '10:05')
    expect(new Date(at).toISOString()).toBe('2026-09-30T02:05:00.000Z')
    expect(beijingIso(at)).toBe('2026-09-30T10:05:00.000+08:00')
    expect(instantOf(beijingIso(at))).toBe(at)
    expect(instantOf('2026-09-30T10:05:00+08:00')).toBe(at)
  })

  it.each([
    '2026-09-30',
    '2026-09-30T10:00:00',
    '2026-02-29T10:00:00Z',
    '2026-09-30T25:00:00Z',
    'now',
    '+002026-09-30T10:00:00Z',
  ])('refuses %j as an instant, and says so', (iso) => {
    expect(() => instantOf(iso)).toThrow(new RangeError(`not a zoned timestamp: ${iso}`))
  })

  it.each(['24:00', '9:00', '12:60', '', '009:00', '09:00:30', '09:001'])(
    'refuses %j as a time of day, and says so',
    (time) => {
      expect(() => beijingInstant(d('2026-09-30'), time)).toThrow(new RangeError(`not a time of day: ${time}`))
    },
  )
})

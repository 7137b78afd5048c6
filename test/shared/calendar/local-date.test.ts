import {
  addDays,
  addMonths,
  addYears,
  dateOf,
  dayOfWeek,
  daysBetween,
  eachDay,
  isLocalDate,
  localDate,
  partsOf,
} from '@shared/calendar/local-date'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const d = localDate
const day = fc.integer({ min: -100_000, max: 100_000 }).map((n) => addDays(d('2026-03-01'), n))

describe('a calendar day', () => {
  it.each([
    '2026-02-29',
    '2026-2-9',
    '2026-13-01',
    '2026-00-10',
    '2026-01-32',
    '0000-01-01',
    '20260101',
    '',
    '2026-01-01 ',
    '+002026-01-01',
    'x2026-01-01',
  ])('refuses %j', (text) => {
    expect(isLocalDate(text)).toBe(false)
    expect(() => d(text)).toThrow(new RangeError(`not a calendar day: ${text}`))
  })

  it('takes leap days only in leap years', () => {
    expect(['2024-02-29', '2000-02-29'].every(isLocalDate)).toBe(true)
    expect(['1900-02-29', '2100-02-29', '2025-02-29'].some(isLocalDate)).toBe(false)
  })

  it('has parts that make it again', () => {
    expect(partsOf(d('2026-09-30'))).toEqual({ year: 2026, month: 9, day: 30 })
    fc.assert(
      fc.property(day, (date) => {
        const { year, month, day } = partsOf(date)
        return dateOf(year, month, day) === date
      }),
    )
    expect(() => dateOf(2026, 2, 29)).toThrow(RangeError)
  })
})

describe('arithmetic', () => {
  it.each([
    ['2026-09-30', 1, '2026-10-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
  ])('%s plus %i days is %s', (from, days, to) => {
    expect(addDays(d(from), days)).toBe(to)
  })

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-01-31', -2, '2025-11-30'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
  ])('%s plus %i months is %s', (from, months, to) => {
    expect(addMonths(d(from), months)).toBe(to)
  })

  it('clamps a leap day when years are added', () => {
    expect(addYears(d('2024-02-29'), 1)).toBe('2025-02-28')
    expect(addYears(d('2024-02-29'), 4)).toBe('2028-02-29')
    expect(addYears(d('2026-03-01'), 3)).toBe('2029-03-01')
  })

  it('knows the weekdays the documents name', () => {
    expect(dayOfWeek(d('2026-03-01'))).toBe(0)
    expect(dayOfWeek(d('2026-11-20'))).toBe(5)
    expect(dayOfWeek(d('1969-12-31'))).toBe(3)
  })

  it('counts days both ways', () => {
    expect(daysBetween(d('2026-03-01'), d('2026-09-30'))).toBe(213)
    fc.assert(fc.property(day, day, (a, b) => addDays(a, daysBetween(a, b)) === b))
    fc.assert(fc.property(day, day, (a, b) => a < b === daysBetween(a, b) > 0))
  })

  it('lists a range with both ends', () => {
    expect(eachDay(d('2026-02-27'), d('2026-03-01'))).toEqual(['2026-02-27', '2026-02-28', '2026-03-01'])
    expect(eachDay(d('2026-03-01'), d('2026-02-27'))).toEqual([])
  })
})

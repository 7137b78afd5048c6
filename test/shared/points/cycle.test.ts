import { beijingDate, instantOf } from '@shared/calendar/beijing'
import { addDays, eachDay, localDate } from '@shared/calendar/local-date'
import { cycleOf, cycleOfYear, stationCycle } from '@shared/points/cycle'
import { factorOf } from '@shared/points/factor'
import { describe, expect, test } from 'vitest'
import { cycle2026, cycle2027, publishedOn } from './builders'

const yearAt = (iso: string, ms: number) => cycleOf(beijingDate(instantOf(iso) + ms), publishedOn, stationCycle)?.year

describe('the cycle an instant belongs to, in Beijing', () => {
  test.each([
    ['the first begins with the day of publication', '2026-03-01T00:00:00+08:00', undefined, 2026],
    ['2026 gives way to 2027', '2026-10-01T00:00:00+08:00', 2026, 2027],
    ['2027 gives way to 2028', '2027-10-01T00:00:00+08:00', 2027, 2028],
    ['the turn of the year changes nothing', '2027-01-01T00:00:00+08:00', 2027, 2027],
    ['nor does a leap day', '2028-02-29T00:00:00+08:00', 2028, 2028],
    ['nor the day after one', '2028-03-01T00:00:00+08:00', 2028, 2028],
  ])('%s: ±1 ms', (_, iso, before, after) => {
    expect([yearAt(iso, -1), yearAt(iso, 0), yearAt(iso, 1)]).toEqual([before, after, after])
  })
  test('Beijing’s midnight decides, not that of UTC', () => {
    expect(yearAt('2026-09-30T16:00:00Z', -1)).toBe(2026)
    expect(yearAt('2026-09-30T16:00:00Z', 0)).toBe(2027)
  })
})

describe('a cycle', () => {
  test('2026 began with the guide, 2027 is whole', () => {
    expect(cycle2026).toEqual({ year: 2026, from: '2026-03-01', to: '2026-09-30', shortened: true })
    expect(cycle2027).toEqual({ year: 2027, from: '2026-10-01', to: '2027-09-30', shortened: false })
  })
  test('every day from publication on is in exactly one, and that one holds it', () => {
    for (const day of eachDay(publishedOn, localDate('2030-01-31'))) {
      const cycle = cycleOf(day, publishedOn, stationCycle)!
      expect(cycle.from <= day && day <= cycle.to).toBe(true)
      expect(cycleOfYear(cycle.year, publishedOn, stationCycle)).toEqual(cycle)
    }
  })
  test('a day before the guide is in none', () => {
    for (const day of ['2026-02-28', '2025-10-01', '2025-09-30', '2020-06-01']) {
      expect(cycleOf(localDate(day), publishedOn, stationCycle)).toBeUndefined()
    }
    expect(() => cycleOfYear(2025, publishedOn, stationCycle)).toThrow(RangeError)
  })
  test('the operator may set another day of publication, but only within the first cycle', () => {
    expect(cycleOfYear(2026, localDate('2026-03-02'), stationCycle).from).toBe('2026-03-02')
    expect(cycleOfYear(2026, localDate('2025-10-01'), stationCycle)).toMatchObject({
      from: '2025-10-01',
      shortened: false,
    })
    expect(cycleOfYear(2026, localDate('2026-09-30'), stationCycle)).toMatchObject({
      from: '2026-09-30',
      to: '2026-09-30',
    })
    expect(() => cycleOfYear(2027, localDate('2025-09-30'), stationCycle)).toThrow(/first cycle/)
    expect(() => cycleOfYear(2027, localDate('2026-10-01'), stationCycle)).toThrow(/first cycle/)
  })
})

describe('the cycles of another table', () => {
  const years = { month: 1, day: 1, scaled: null }
  const from = (rule: typeof years) => cycleOf(localDate('2026-06-01'), publishedOn, rule)
  test('that begin on 1 January are calendar years, each named by itself', () => {
    expect(from(years)).toEqual({ year: 2026, from: '2026-03-01', to: '2026-12-31', shortened: false })
    expect(cycleOfYear(2027, publishedOn, years)).toEqual({
      ...{ year: 2027, from: '2027-01-01', to: '2027-12-31', shortened: false },
    })
  })
  test('are not scaled, however late the first of them began', () => {
    expect(from({ month: 1, day: 2, scaled: null })).toMatchObject({ year: 2027, to: '2027-01-01', shortened: false })
    expect(from({ month: 10, day: 1, scaled: null })).toMatchObject({ year: 2026, shortened: false })
  })
  test('may begin on the second of a month, or on a day of the month that the guide is of', () => {
    expect(from({ month: 3, day: 1, scaled: null })).toEqual({ ...cycle2027, from: '2026-03-01', to: '2027-02-28' })
  })
})

describe('the factor of the short cycle', () => {
  const months = { factor: 'months', lengthFrom: 'publication' } as const
  const ownDays = { factor: 'days', lengthFrom: 'admission' } as const
  const ownMonths = { factor: 'months', lengthFrom: 'admission' } as const
  test.each([
    ['2026-03-01', 7],
    ['2026-03-31', 7],
    ['2026-04-01', 6],
    ['2026-05-20', 5],
    ['2026-09-01', 1],
    ['2026-09-30', 1],
  ])('a station admitted on %s counts %i months, a part of one being one', (admittedOn, count) => {
    const { num, den } = factorOf(cycle2026, localDate(admittedOn), ownMonths)
    expect(num * count).toBe(12 * den)
  })
  test('by days, the day of admission counts', () => {
    expect(factorOf(cycle2026, localDate('2026-09-30'), ownDays)).toEqual({ num: 365, den: 1 })
    expect(factorOf(cycle2026, localDate('2026-03-01'), ownDays)).toEqual({ num: 365, den: 214 })
  })
  test('a station admitted before the guide has the guide’s length, one admitted after the cycle has none', () => {
    expect(factorOf(cycle2026, localDate('2024-01-01'), ownDays)).toEqual({ num: 365, den: 214 })
    expect(factorOf(cycle2026, addDays(cycle2026.to, 1), ownDays)).toEqual({ num: 1, den: 1 })
  })
  test('one length for all does not ask when a station was admitted', () => {
    expect(factorOf(cycle2026, localDate('2026-09-30'), months)).toEqual({ num: 12, den: 7 })
  })
  test('a whole cycle is not scaled', () => {
    expect(factorOf(cycle2027, localDate('2027-05-01'), ownMonths)).toEqual({ num: 1, den: 1 })
  })
})

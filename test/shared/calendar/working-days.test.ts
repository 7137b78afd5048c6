import { known, notices } from '@shared/calendar/holidays'
import { addDays, dayOfWeek, eachDay, localDate } from '@shared/calendar/local-date'
import { addWorkingDays, isWorkingDay } from '@shared/calendar/working-days'
import packaged from 'chinese-days/dist/chinese-days.json'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const d = localDate
const holidays: Record<string, string> = packaged.holidays
const worked: Record<string, string> = packaged.workdays

/** The package's own rule over its own data. Its functions are not asked: west of Greenwich they answer for the day before. */
const packageSays = (day: string) =>
  day in worked || (![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) && !(day in holidays))

const everyKnownDay = eachDay(d(known.from), d(known.to))

describe('the holiday notices', () => {
  it('equal the data of the chinese-days package, day by day', () => {
    const days = (pick: 1 | 2) =>
      notices.flatMap((notice) =>
        notice[pick].split(' ').flatMap((range) => {
          const [from, to = from] = range.split('/')
          return eachDay(d(`${notice[0]}-${from}`), d(`${notice[0]}-${to}`))
        }),
      )
    expect(days(1).sort()).toEqual(Object.keys(packaged.holidays).sort())
    expect(days(2).sort()).toEqual(Object.keys(packaged.workdays).sort())
    expect([days(1).length, days(2).length]).toEqual([619, 150])
  })

  it('agree with the package on each of the 8,401 days of 2004–2026', () => {
    const differing = everyKnownDay.filter((day) => (isWorkingDay(day) === 'yes') !== packageSays(day))
    expect(differing).toEqual([])
    expect(everyKnownDay).toHaveLength(8401)
  })

  it.each([
    ['2026-02-14', 'yes', 'a Saturday worked before 春节'],
    ['2026-02-23', 'no', 'a Monday off'],
    ['2026-03-01', 'no', 'a plain Sunday'],
    ['2026-10-10', 'yes', 'a Saturday worked after 国庆'],
    ['2006-12-31', 'yes', 'a Sunday worked under the next year’s notice'],
  ])('%s: %s (%s)', (day, answer) => {
    expect(isWorkingDay(d(day))).toBe(answer)
  })

  it('are known from the first day of the first year to the last of the last', () => {
    expect([isWorkingDay(d(known.from)), isWorkingDay(d(known.to))]).toEqual(['no', 'yes'])
  })

  it('say nothing of years that are not published', () => {
    for (const day of ['2027-01-01', '2027-01-04', '2027-10-01', '2031-06-02', '2003-12-31'])
      expect(isWorkingDay(d(day))).toBe('provisional')
  })
})

describe('30 working days (G26 三（三）3)', () => {
  it.each([
    ['2026-03-01', '2026-04-13', false],
    ['2026-09-01', '2026-10-19', false],
    ['2026-01-20', '2026-03-09', false],
  ])('from %s end on %s', (from, date, provisional) => {
    expect(addWorkingDays(d(from), 30)).toEqual({ date, provisional })
  })

  it('become provisional when they reach an unpublished year', () => {
    expect(addWorkingDays(d('2026-12-01'), 30)).toEqual({ date: '2027-01-12', provisional: true })
    expect(addWorkingDays(d('2026-12-31'), 1)).toEqual({ date: '2027-01-01', provisional: true })
    expect(addWorkingDays(d('2026-12-30'), 1)).toEqual({ date: '2026-12-31', provisional: false })
  })

  it('land on a working day with exactly that many between', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8300 }), fc.integer({ min: 1, max: 40 }), (offset, count) => {
        const from = addDays(d(known.from), offset)
        const { date, provisional } = addWorkingDays(from, count)
        if (provisional) return date > known.to && dayOfWeek(date) % 6 !== 0
        return isWorkingDay(date) === 'yes' && eachDay(addDays(from, 1), date).filter(packageSays).length === count
      }),
    )
  })

  it('refuse a count that is none', () => {
    expect(addWorkingDays(d('2026-03-01'), 0)).toEqual({ date: '2026-03-01', provisional: false })
    for (const count of [-1, 1.5, Number.NaN]) expect(() => addWorkingDays(d('2026-03-01'), count)).toThrow(RangeError)
  })
})

import { eachDay, localDate, partsOf } from '@shared/calendar/local-date'
import { dayNumber, monthNumber, quarterNumber } from '@shared/points/day-number'
import { expect, test } from 'vitest'

test('days, months and quarters as numbers tell apart what the calendar tells apart, and grow with it', () => {
  let [day, month, quarter] = [-1, -1, -1]
  let before = { year: 0, month: 0, quarter: 0 }
  for (const date of eachDay(localDate('2025-11-28'), localDate('2028-03-02'))) {
    const parts = partsOf(date)
    const now = { year: parts.year, month: parts.month, quarter: Math.ceil(parts.month / 3) }
    const number = dayNumber(date)
    expect(number).toBeGreaterThan(day)
    const sameMonth = now.year === before.year && now.month === before.month
    const sameQuarter = now.year === before.year && now.quarter === before.quarter
    expect(monthNumber(number) === month, date).toBe(sameMonth)
    expect(quarterNumber(number) === quarter, date).toBe(sameQuarter)
    expect(monthNumber(number)).toBeGreaterThanOrEqual(month)
    ;[day, month, quarter, before] = [number, monthNumber(number), quarterNumber(number), now]
  }
})

test('a day grows into the next decade, century and millennium as into the next year', () => {
  for (const year of ['2025', '2029', '2099', '2999']) {
    const [last, first] = [localDate(`${year}-12-31`), localDate(`${Number(year) + 1}-01-01`)]
    expect(dayNumber(first) - dayNumber(last), year).toBe(1)
  }
})

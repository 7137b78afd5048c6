import { beijingInstant } from '@shared/calendar/beijing'
import {
  formatDate,
  formatDates,
  formatDay,
  formatMoment,
  formatNear,
  formatPeriod,
  formatTimes,
} from '@shared/calendar/format'
import { addDays, localDate } from '@shared/calendar/local-date'
import { describe, expect, it } from 'vitest'

const today = localDate('2026-11-20')

describe('dates as people read them', () => {
  it('carry the year only when it is not this one', () => {
    expect(formatDate(localDate('2026-03-01'), today)).toBe('3月1日')
    expect(formatDate(localDate('2027-01-04'), today)).toBe('2027年1月4日')
    expect(formatDay(today, today)).toBe('11月20日 周五')
  })

  it('show Beijing’s clock', () => {
    expect(formatMoment(beijingInstant(today, '14:00'), today)).toBe('11月20日 周五 14:00')
    expect(formatMoment(Date.parse('2026-12-31T16:00:00Z'), today)).toBe('2027年1月1日 周五 00:00')
  })

  it('are near for a week and exact after it', () => {
    const shown = [-1, 0, 1, 2, 3, 6, 7].map((n) => formatNear(addDays(today, n), today))
    expect(shown).toEqual(['11月19日 周四', '今天', '明天', '周日', '周一', '周四', '11月27日 周五'])
  })

  it('join ranges with an en dash, periods with 至', () => {
    expect(formatTimes('14:00', '14:45')).toBe('14:00–14:45')
    expect(formatDates(today, addDays(today, 2), today)).toBe('11月20日–11月22日')
    expect(formatDates(today, today, today)).toBe('11月20日')
    expect(formatPeriod(localDate('2026-03-01'), localDate('2026-09-30'))).toBe('2026-03-01 至 2026-09-30')
  })
})

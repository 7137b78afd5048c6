import { localDate } from '@shared/calendar/local-date'
import type { OpeningTimes } from '@shared/directory/carrier'
import { dayHours } from '@shared/directory/hours'
import { comingDays, decideWorked, isWorkedDay } from '@shared/plan/coming-days'
import { describe, expect, it } from 'vitest'

const weekdays: OpeningTimes = {
  hours: Array.from({ length: 7 }, (_, day) => (day % 6 === 0 ? [] : [{ from: '09:00', to: `1${day}:00` }])),
  holidays: 'closed',
  closures: [],
}
const worked = localDate('2026-10-10')

describe('the coming days of the State Council', () => {
  it('are those off, those worked in exchange, and the year that nobody knows yet', () => {
    expect(comingDays(weekdays, localDate('2026-09-21'))).toEqual([
      { kind: 'off', from: '2026-09-25', to: '2026-09-27' },
      { kind: 'off', from: '2026-10-01', to: '2026-10-07' },
      { kind: 'worked', date: '2026-10-10', decided: null },
      { kind: 'unpublished', year: 2027 },
    ])
    expect(comingDays(weekdays, localDate('2026-10-07'))[0]).toMatchObject({ kind: 'off', to: '2026-10-07' })
    expect(comingDays(weekdays, localDate('2027-03-01'))).toEqual([{ kind: 'unpublished', year: 2027 }])
  })

  it('are decided by the station, and may be decided anew', () => {
    const decided = (times: OpeningTimes) =>
      comingDays(times, worked).flatMap((each) => (each.kind === 'worked' ? [each.decided] : []))
    const open = { ...weekdays, closures: decideWorked(weekdays, worked, true, '调休上班') }
    expect([decided(open), dayHours(open, worked).intervals]).toEqual([['open'], weekdays.hours[3]])
    const closed = { ...open, closures: decideWorked(open, worked, false, '调休不开') }
    expect([decided(closed), dayHours(closed, worked).intervals]).toEqual([['closed'], []])
    expect(closed.closures).toHaveLength(1)
    expect(isWorkedDay(closed.closures[0]!)).toBe(true)
    const saturdays = { ...weekdays, hours: weekdays.hours.map(() => [{ from: '10:00', to: '12:00' }]) }
    expect(decided(saturdays)).toEqual(['open'])
  })
})

import { addDays, localDate } from '@shared/calendar/local-date'
import { clockBasis, dueAfter, dueOf, isPast, settled } from '@shared/lifecycle/clock'
import { stationCancellation } from '@shared/lifecycle/procedures/station-cancellation'
import { stationEntry } from '@shared/lifecycle/procedures/station-entry'
import { defaultValues } from '@shared/settings/values'
import { describe, expect, test } from 'vitest'

const day = localDate
const due = (after: string, count: number) => dueAfter(day(after), count, 'working-day')
const publication = stationEntry.states.find(({ id }) => id === 'publication')!.clock!

describe('working days', () => {
  test.each([
    // National Day 2026: off 10-01 to 10-07, worked on Sunday 09-20 and Saturday 10-10; off 09-25 to 09-27
    ['2026-09-18', 1, '2026-09-20'],
    ['2026-09-24', 1, '2026-09-28'],
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-09-30', 2, '2026-10-09'],
    ['2026-09-30', 3, '2026-10-10'],
    ['2026-09-30', 4, '2026-10-12'],
    ['2026-10-01', 1, '2026-10-08'],
    // Spring Festival 2026: off 02-15 to 02-23, worked on Saturdays 02-14 and 02-28
    ['2026-02-12', 1, '2026-02-13'],
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-13', 2, '2026-02-24'],
    ['2026-02-14', 5, '2026-02-28'],
    ['2026-02-14', 6, '2026-03-02'],
  ])('%s and %i more is %s', (after, count, on) => {
    expect(due(after, count)).toMatchObject({ on, provisional: false })
  })

  test('the first day is the one after, unless the reading counts the day itself', () => {
    const values = { ...defaultValues, noticeCountsFrom: 'publication-day' as const }
    expect(dueOf(publication, day('2026-06-01'), defaultValues)?.on).toBe('2026-06-08')
    expect(dueOf(publication, day('2026-06-01'), values)?.on).toBe('2026-06-05')
    // published on a day off, its first day is the next that is worked in either reading
    expect(dueOf(publication, day('2026-10-03'), values)?.on).toBe(
      dueOf(publication, day('2026-10-03'), defaultValues)?.on,
    )
  })

  test('a length that nobody has set is no clock; a set one says so', () => {
    const district = stationEntry.states[0]!.clock!
    expect(dueOf(district, day('2026-06-01'), defaultValues)).toBeNull()
    const values = { ...defaultValues, districtReviewWorkingDays: 15 }
    expect(dueOf(district, day('2026-06-01'), values)?.on).toBe('2026-06-23')
    expect(clockBasis(district, values)).toMatchObject({ kind: 'operator', value: expect.stringContaining('15') })
  })
})

test('a length that is ours stands on our own rule', () => {
  const hearing = stationCancellation.states[0]!.clock!
  expect(clockBasis(hearing, defaultValues)).toBe(hearing.basis)
  expect(dueOf(hearing, day('2026-06-01'), defaultValues)?.on).toBe('2026-06-15')
})

describe('a year that nobody has published', () => {
  test('makes the day provisional, and nobody is late on it', () => {
    const found = due('2026-12-30', 5)
    expect(found).toMatchObject({ provisional: true, on: '2027-01-06' })
    expect(isPast(found, addDays(found.on, 400))).toBe(false)
  })
  test('the last day that is known is not provisional', () => {
    expect(due('2026-12-30', 1)).toMatchObject({ on: '2026-12-31', provisional: false })
    expect(due('2026-12-30', 2).provisional).toBe(true)
  })
  test('is settled again once it is known, from what it was worked out from', () => {
    // as it was stored before the notice for 2026: Mondays to Fridays stood in
    const stored = {
      on: day('2026-10-07'),
      provisional: true,
      after: day('2026-09-30'),
      count: 5,
      unit: 'working-day' as const,
    }
    expect(settled(stored)).toEqual({ ...stored, on: '2026-10-13', provisional: false })
    expect(isPast(stored, day('2026-10-08'))).toBe(false)
    expect([isPast(settled(stored), day('2026-10-13')), isPast(settled(stored), day('2026-10-14'))]).toEqual([
      false,
      true,
    ])
  })
  test('what was certain is never moved', () => {
    const stored = { ...due('2026-09-30', 5), on: day('2026-10-20') }
    expect(settled(stored)).toBe(stored)
  })
})

test('days, months and years go by the calendar, and are never provisional', () => {
  expect(dueAfter(day('2028-02-29'), 1, 'year')).toMatchObject({ on: '2029-02-28', provisional: false })
  expect(dueAfter(day('2026-10-31'), 1, 'month').on).toBe('2026-11-30')
  expect(dueAfter(day('2026-12-30'), 5, 'day').on).toBe('2027-01-04')
})

test('the day itself still counts', () => {
  const found = due('2026-06-01', 5)
  expect([isPast(found, found.on), isPast(found, addDays(found.on, 1)), isPast(null, found.on)]).toEqual([
    false,
    true,
    false,
  ])
})

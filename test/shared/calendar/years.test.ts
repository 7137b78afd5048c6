import { addDays, eachDay, localDate } from '@shared/calendar/local-date'
import { lastDayOfYears } from '@shared/calendar/years'
import { outcomeOf } from '@shared/lifecycle/condition'
import { barOn, barsOf } from '@shared/lifecycle/derive-bars'
import { removableFrom } from '@shared/lifecycle/derive-removal'
import { titleOn } from '@shared/lifecycle/derive-titles'
import { isTermOfTitle } from '@shared/points/term-of-title'
import { defaultValues } from '@shared/settings/values'
import { describe, expect, test } from 'vitest'
import { event, recognised } from '../lifecycle/events'

/** The last day counts still, whoever asks: bars, the three years, a title, the years since a founding. */
const table = [
  ['2026-06-15', 1, '2027-06-14', '2027-06-15'],
  ['2026-06-15', 3, '2029-06-14', '2029-06-15'],
  ['2027-01-01', 1, '2027-12-31', '2028-01-01'],
  ['2026-12-31', 2, '2028-12-30', '2028-12-31'],
  // into and out of years with a 29 February
  ['2027-02-28', 1, '2028-02-27', '2028-02-28'],
  ['2027-03-01', 1, '2028-02-29', '2028-03-01'],
  ['2028-02-28', 1, '2029-02-27', '2029-02-28'],
  ['2028-02-29', 1, '2029-02-28', '2029-02-28'],
  ['2028-02-29', 2, '2030-02-28', '2030-02-28'],
  ['2028-02-29', 3, '2031-02-28', '2031-02-28'],
  ['2028-02-29', 4, '2032-02-28', '2032-02-29'],
  ['2028-03-01', 1, '2029-02-28', '2029-03-01'],
  ['2096-02-29', 4, '2100-02-28', '2100-02-28'],
] as const

describe.each(table)('%s and %i years', (from, years, same, next) => {
  const day = localDate(from)
  test('end on the eve, or on the same day', () => {
    expect(lastDayOfYears(day, years, 'same-day')).toBe(same)
    expect(lastDayOfYears(day, years, 'next-day')).toBe(next)
  })
  test('a bar holds on the last day that is shown, and no longer', () => {
    const what = years === 1 ? 'removed' : 'cancelled'
    if (years > 2) return
    const events = [event('admitted', '2026-01-01T10:00:00+08:00'), event(what, `${from}T10:00:00+08:00`)]
    for (const [reading, until] of [
      ['decision-day', same],
      ['next-day', next],
    ] as const) {
      const terms = { ...defaultValues, barCountsFrom: reading }
      expect(barsOf(events, terms)[0]?.until, reading).toBe(until)
      expect(barOn(events, localDate(until), terms)?.until).toBe(until)
      expect(barOn(events, addDays(localDate(until), 1), terms)).toBeNull()
    }
  })
  test('three years without success are over on the day after their last', () => {
    if (years !== 3) return
    const events = [event('admitted', `${from}T10:00:00+08:00`)]
    expect(removableFrom(events, defaultValues)).toBe(addDays(localDate(same), 1))
  })
  test('a title of one year holds on its last day', () => {
    if (years !== 1) return
    expect(isTermOfTitle(day, localDate(same))).toBe(true)
    expect(isTermOfTitle(day, addDays(localDate(same), -1))).toBe(false)
    const events = [recognised(from, same)]
    expect(titleOn(events, localDate(same), defaultValues)).toBe('recognised')
    expect(titleOn(events, addDays(localDate(same), 1), defaultValues)).toBe('none')
  })
  test('so many years since a founding are full on the day after', () => {
    const full = (on: string) =>
      outcomeOf(
        { kind: 'measure', field: 'since', as: 'years', least: years },
        { since: from },
        localDate(on),
        defaultValues,
      )
    expect([full(same), full(addDays(localDate(same), 1))]).toEqual(['unmet', 'met'])
  })
})

test('no day of a leap year and of the one after it leaves a gap, or counts twice', () => {
  for (const day of eachDay(localDate('2027-12-25'), localDate('2029-03-05'))) {
    const last = lastDayOfYears(day, 1, 'same-day')
    const through = lastDayOfYears(day, 1, 'next-day')
    expect(last <= through && through <= addDays(last, 1), day).toBe(true)
    expect(lastDayOfYears(addDays(day, 1), 1, 'same-day') >= last, day).toBe(true)
  }
})

import { instantOf } from '@shared/calendar/beijing'
import { localDate } from '@shared/calendar/local-date'
import type { Interval, OpeningTimes } from '@shared/directory/carrier'
import { dayHours, openState } from '@shared/directory/hours'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openingTimes } from './arbitraries'

const day: Interval[] = [
  { from: '09:00', to: '12:00' },
  { from: '13:30', to: '17:30' },
]
const wednesday: Interval[] = [{ from: '09:00', to: '15:00' }]
const office: OpeningTimes = { hours: [[], day, day, wednesday, day, day, []], holidays: 'closed', closures: [] }
const shop: OpeningTimes = { ...office, hours: [day, [], day, day, day, day, day] }

const on = (times: OpeningTimes, date: string) => dayHours(times, localDate(date))
const at = (times: OpeningTimes, time: string) => openState(times, instantOf(`${time}:00+08:00`))

describe('the hours of a day', () => {
  it('are the weekday’s on an ordinary day', () => {
    expect(on(office, '2026-11-20')).toEqual({ intervals: day, provisional: false, reason: null })
    expect(on(office, '2026-11-21')).toEqual({ intervals: [], provisional: false, reason: null })
  })

  it('are none on a holiday, and none on the weekend inside it, for who follows the calendar', () => {
    for (const date of ['2026-04-04', '2026-06-21', '2026-10-01', '2026-10-03', '2026-10-04', '2026-10-07']) {
      expect(on(shop, date)).toEqual({ intervals: [], provisional: false, reason: '法定节假日' })
      expect(on({ ...shop, holidays: 'open' }, date)).toMatchObject({ intervals: day, reason: null })
    }
    expect(on(shop, '2026-10-11').intervals).toEqual(day)
  })

  it('are a Wednesday’s on a Saturday worked in exchange, unless the carrier has hours of its own', () => {
    expect(on(office, '2026-10-10')).toEqual({ intervals: wednesday, provisional: false, reason: '调休上班' })
    expect(on(shop, '2026-10-10')).toMatchObject({ intervals: day, reason: null })
  })

  it('give way to a closure, which may keep some hours', () => {
    const closures = [
      { from: localDate('2026-11-19'), to: localDate('2026-11-20'), reason: '搬迁', hours: [] },
      { from: localDate('2026-11-23'), to: localDate('2026-11-23'), reason: '上午培训', hours: day.slice(1) },
    ]
    expect(on({ ...office, closures }, '2026-11-20')).toMatchObject({ intervals: [], reason: '搬迁' })
    expect(on({ ...office, closures }, '2026-11-18').intervals).toEqual(wednesday)
    expect(on({ ...office, closures }, '2026-11-23')).toMatchObject({ intervals: day.slice(1), reason: '上午培训' })
  })

  it('are the weekday’s, provisionally, in a year that is not published', () => {
    expect(on(office, '2027-10-01')).toEqual({ intervals: day, provisional: true, reason: null })
  })
})

describe('the open state', () => {
  const beijing = (time: string) => instantOf(`${time}:00+08:00`)

  it.each([
    ['2026-11-20T08:59', { state: 'before', next: beijing('2026-11-20T09:00'), reason: null }],
    ['2026-11-20T09:00', { state: 'open', until: beijing('2026-11-20T12:00'), followedBy: 'break' }],
    ['2026-11-20T12:00', { state: 'break', next: beijing('2026-11-20T13:30'), reason: null }],
    ['2026-11-20T17:29', { state: 'open', until: beijing('2026-11-20T17:30'), followedBy: 'after' }],
    ['2026-11-20T17:30', { state: 'after', next: beijing('2026-11-23T09:00'), reason: null }],
    ['2026-11-21T10:00', { state: 'closed', next: beijing('2026-11-23T09:00'), reason: null }],
    ['2026-10-01T10:00', { state: 'closed', next: beijing('2026-10-08T09:00'), reason: '法定节假日' }],
  ])('at %s', (time, expected) => expect(at(office, time)).toEqual(expected))

  it('has no next opening for a carrier that never opens', () => {
    expect(at({ ...office, hours: [] }, '2026-11-20T10:00')).toEqual({ state: 'closed', next: null, reason: null })
  })

  it('is open exactly within an interval, and the next change is truly the next', () => {
    const instant = fc.integer({ min: 0, max: 540 * 1440 }).map((m) => beijing('2026-01-01T00:00') + m * 60_000)
    fc.assert(
      fc.property(openingTimes, instant, (times, now) => {
        const state = openState(times, now)
        const change = state.state === 'open' ? state.until : state.next
        if (change === null) return
        expect(change).toBeGreaterThan(now)
        const same = (moment: number) => openState(times, moment).state === 'open'
        expect(same(change)).toBe(state.state !== 'open')
        for (const part of [0.25, 0.5, 0.75]) {
          expect(same(Math.floor(now + (change - 1 - now) * part))).toBe(state.state === 'open')
        }
      }),
    )
  })
})

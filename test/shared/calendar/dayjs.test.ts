import { beijingDate, beijingInstant, beijingTime } from '@shared/calendar/beijing'
import { addDays, addMonths, addYears, dayOfWeek, daysBetween, localDate } from '@shared/calendar/local-date'
import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

/** The calendar's own arithmetic against the library that it stands in for, in whatever zone the tests run. */
dayjs.extend(utc)
/** Beijing's wall clock as a time of UTC. `utcOffset(480)` would be an hour off where the machine's own zone leaves summer time. */
const beijing = (at: number) => dayjs.utc(at).add(8, 'hour')
const of = (date: string) => dayjs.utc(date)
const text = (date: dayjs.Dayjs) => date.format('YYYY-MM-DD')

const instant = fc.integer({ min: Date.UTC(1992, 0, 1), max: Date.UTC(2200, 0, 1) })
const day = instant.map((at) => localDate(new Date(at).toISOString().slice(0, 10)))
const few = fc.integer({ min: -1500, max: 1500 })

describe('the calendar agrees with dayjs', () => {
  it('on days', () => {
    fc.assert(
      fc.property(day, few, day, (date, count, other) => {
        expect(addDays(date, count)).toBe(text(of(date).add(count, 'day')))
        expect(daysBetween(date, other)).toBe(of(other).diff(of(date), 'day'))
        expect(dayOfWeek(date)).toBe(of(date).day())
      }),
    )
  })

  it('on months and years, whose last days differ', () => {
    fc.assert(
      fc.property(day, few, (date, count) => {
        expect(addMonths(date, count)).toBe(text(of(date).add(count, 'month')))
        const years = Math.trunc(count / 20)
        expect(addYears(date, years)).toBe(text(of(date).add(years, 'year')))
      }),
    )
  })

  it('where dayjs with a fixed offset does not: the hour in which New York leaves summer time', () => {
    const at = Date.UTC(2055, 10, 6, 17)
    expect([beijingDate(at), beijingTime(at)]).toEqual(['2055-11-07', '01:00'])
  })

  it("on Beijing's days and hours", () => {
    fc.assert(
      fc.property(instant, (at) => {
        expect([beijingDate(at), beijingTime(at)]).toEqual([text(beijing(at)), beijing(at).format('HH:mm')])
        const minute = dayjs.utc(at).startOf('minute').valueOf()
        expect(beijingInstant(beijingDate(at), beijingTime(at))).toBe(minute)
      }),
    )
  })
})

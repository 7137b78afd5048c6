import { gridOn, MOST_HORIZON, slotsOn } from '@shared/booking/schedule'
import { seatsLeft } from '@shared/booking/session'
import { emptySheet, instantOn, type Sheet, sessionOf } from '@shared/booking/sheet'
import { sheetFaults } from '@shared/booking/sheet-faults'
import { instantOf } from '@shared/calendar/beijing'
import { addDays, dayOfWeek, localDate } from '@shared/calendar/local-date'
import type { Closure, Interval, Service } from '@shared/directory/carrier'
import { asId, type BookingId, type CarrierId, type LaneId } from '@shared/ids'
import { planFaults } from '@shared/plan/faults'
import { bookable, type Plan } from '@shared/plan/plan'
import { misfitOf, type Standing, touchedBy } from '@shared/plan/touched'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { times } from '../../times'
import { afterTaking } from '../booking/taken'

const carrierId = asId<CarrierId>('a')
const date = localDate('2026-11-25')
const now = instantOf('2026-11-23T08:00:00+08:00')
const lane = (id: string) => asId<LaneId>(id)
const people = ['wang', 'li', 'chen']
const advice: Service = {
  ...{ id: asId('advice'), name: '咨询', category: 'advice', modes: ['onsite'], minutes: 30, capacity: 1, bring: [] },
  fee: { kind: 'free', text: '免费' },
}
const plan: Plan = {
  hours: Array.from({ length: 7 }, () => [
    { from: '09:00', to: '12:00' },
    { from: '13:30', to: '17:30' },
  ]),
  holidays: 'open',
  closures: [],
  services: [
    { ...advice, needs: [[lane('wang'), lane('li')]] },
    { ...advice, id: asId('talk'), capacity: 3 },
  ],
  lanes: people.map((id) => ({ id: lane(id), kind: 'person', name: id })),
}
const edited = (own: Partial<Service>): Plan => ({
  ...plan,
  services: plan.services.map((service) => ({ ...service, ...own })),
})
const standingOf = ({ held }: Sheet): Standing[] =>
  held.map(({ bookingId, key, lanes, from, to }) => ({
    ...{ bookingId, lanes, date, serviceId: sessionOf(key).serviceId },
    ...{ start: instantOn(date, from), end: instantOn(date, to) },
  }))
const seatIn = (at: Plan, sheet: Sheet, serviceId: Service['id'], time: string, nth: number) => {
  const slot = gridOn(bookable(carrierId, at), serviceId, date).find(({ id }) => id.endsWith(time))!
  const who = { bookingId: asId<BookingId>(`b${nth}`), enterpriseId: asId<never>(`e${nth}`) }
  return afterTaking(sheet, slot, who) ?? sheet
}
const booked = ['0900', '1130', '1330'].reduce(
  (sheet, time, nth) => seatIn(plan, sheet, advice.id, time, nth),
  emptySheet,
)
const whyOf = (after: Plan, before = plan) =>
  touchedBy(bookable(carrierId, before), bookable(carrierId, after), standingOf(booked)).map(({ booking, why }) => [
    booking.bookingId,
    why,
  ])

describe('an edit of a plan', () => {
  const hours = (...day: [string, string][]) => plan.hours.map(() => day.map(([from, to]) => ({ from, to })))

  it('touches nobody whose time, length and people stay', () => {
    expect(whyOf(plan)).toEqual([])
    expect(whyOf(edited({ name: '政策咨询', notice: 60, horizon: 30, perEnterprise: 1 }))).toEqual([])
    expect(whyOf(edited({ shelf: { state: 'paused', reason: '请假', since: date, until: null } }))).toEqual([])
  })

  it('touches who comes while nobody is there, and whose times are no times any more', () => {
    expect(whyOf({ ...plan, hours: hours(['09:00', '11:45'], ['14:00', '17:30']) })).toEqual([
      ['b1', 'closed'],
      ['b2', 'closed'],
    ])
    expect(whyOf(edited({ minutes: 40 })).map(([, why]) => why)).toEqual(['times', 'times', 'times'])
    expect(whyOf(edited({ buffer: 15 }))).toEqual([['b1', 'times']])
    const closure: Closure = { from: date, to: date, reason: '培训', hours: [{ from: '09:00', to: '12:00' }] }
    expect(whyOf({ ...plan, closures: [closure] })).toEqual([['b2', 'closed']])
  })

  it('touches whom somebody else would have to serve', () => {
    const [wang] = standingOf(booked).filter(({ lanes }) => lanes.includes(lane('wang')))
    const without = edited({ needs: [[lane('li')]] })
    expect(whyOf(without)).toContainEqual([wang!.bookingId, 'lanes'])
    expect(whyOf(edited({ needs: [[lane('li'), lane('wang'), lane('chen')]] }))).toEqual([])
  })

  it('does not ask twice about who stands by an earlier one, but for another reason', () => {
    const longer = edited({ minutes: 40 })
    expect(whyOf(edited({ minutes: 50 }), longer)).toEqual([])
    expect(whyOf({ ...longer, hours: hours(['13:00', '17:30']) }, longer)).toEqual([
      ['b0', 'closed'],
      ['b1', 'closed'],
    ])
  })
})

describe('a service', () => {
  const on = (own: Partial<Service>, day: string) =>
    slotsOn(bookable(carrierId, edited(own)), advice.id, localDate(day), now).length > 0

  it('that is paused is booked again by itself on the day that it says, and one that is withdrawn is not', () => {
    const shelf = { state: 'paused', reason: '请假', since: date, until: localDate('2026-11-27') } as const
    const offered = (own: Partial<Service>) =>
      ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'].map((day) => on(own, day))
    expect(offered({ shelf })).toEqual([true, false, false, true])
    expect(offered({ shelf: { ...shelf, until: null } })).toEqual([true, false, false, false])
    expect(offered({ shelf: { ...shelf, state: 'withdrawn' } })).toEqual([true, false, false, false])
  })

  it('is booked as many days ahead as it says, today included', () => {
    const today = localDate('2026-11-23')
    for (const horizon of [1, 3, 20, MOST_HORIZON])
      expect([horizon - 1, horizon].map((days) => on({ horizon }, addDays(today, days)))).toEqual([true, false])
  })
})

const interval = fc.tuple(fc.integer({ min: 16, max: 36 }), fc.integer({ min: 1, max: 12 }))
const clock = (half: number) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`
const dayOf = (parts: readonly [number, number][]): Interval[] => {
  let last = 0
  return [...parts]
    .sort(([a], [b]) => a - b)
    .flatMap(([from, length]) => {
      if (from < last) return []
      last = from + length
      return [{ from: clock(from), to: clock(Math.min(last, 47)) }]
    })
}
const edit = fc.record({
  day: fc.array(interval, { maxLength: 3 }),
  minutes: fc.constantFrom(20, 30, 45, 60),
  buffer: fc.constantFrom(0, 10, 15),
  capacity: fc.integer({ min: 1, max: 4 }),
  needed: fc.subarray(people, { minLength: 1 }),
  named: fc.boolean(),
  closed: fc.boolean(),
})
const attempts = fc.array(fc.tuple(fc.nat(1), fc.nat(20)), { maxLength: 12 })

describe('any edit of hours, lengths, buffers, capacities and people, with bookings in the way', () => {
  it('drops nobody, leaves no slot fewer seats than none and no lane to two, and names whom it has no place for', () => {
    let touchedAtAll = 0
    fc.assert(
      fc.property(fc.array(fc.tuple(edit, attempts), { minLength: 1, maxLength: 6 }), (rounds) => {
        let [at, sheet, nth] = [plan, emptySheet, 0]
        for (const [{ day, named, needed, closed, minutes, buffer, capacity }, wanted] of rounds) {
          const needs = named ? [needed.map(lane)] : undefined
          const after: Plan = {
            ...plan,
            hours: plan.hours.map((own, weekday) => (weekday === dayOfWeek(date) ? dayOf(day) : own)),
            closures: closed ? [{ from: date, to: date, reason: '停电', hours: [{ from: '10:00', to: '11:00' }] }] : [],
            services: plan.services.map(({ needs: _, ...service }, which) =>
              which === 0 ? { ...service, minutes, buffer, capacity, ...(needs && { needs }) } : service,
            ),
          }
          expect(planFaults(after, at)).toEqual([])
          const standing = standingOf(sheet)
          const touched = touchedBy(bookable(carrierId, at), bookable(carrierId, after), standing)
          touchedAtAll += touched.length
          const asked = new Set(touched.map(({ booking }) => booking.bookingId))
          for (const booking of standing) {
            const misfit = misfitOf(bookable(carrierId, after), booking)
            const had = misfitOf(bookable(carrierId, at), booking)
            expect(asked.has(booking.bookingId)).toBe(misfit !== null && misfit !== had)
          }
          at = after
          for (const [which, slotNth] of wanted) {
            const grid = gridOn(bookable(carrierId, at), at.services[which]!.id, date)
            const slot = grid[slotNth % grid.length]
            if (!slot) continue
            const before = seatsLeft(slot, sheet)
            const who = { bookingId: asId<BookingId>(`n${++nth}`), enterpriseId: asId<never>(`n${nth}`) }
            const taken = afterTaking(sheet, slot, who)
            expect(taken !== null).toBe(before > 0)
            sheet = taken ?? sheet
            // whoever has just been let in has a place in this timetable
            if (taken) expect(misfitOf(bookable(carrierId, at), standingOf(sheet).at(-1)!)).toBeNull()
          }
          for (const { bookingId } of standing)
            expect(sheet.held.some((held) => held.bookingId === bookingId)).toBe(true)
          for (const { id } of at.services)
            for (const slot of gridOn(bookable(carrierId, at), id, date)) {
              const left = seatsLeft(slot, sheet)
              expect(left).toBeGreaterThanOrEqual(0)
              // a lane that stands in another session across the slot is none of its seats
              const lanesAcross = new Set(
                sheet.held
                  .filter(
                    ({ from, clear }) => instantOn(date, from) < slot.clear && slot.start < instantOn(date, clear),
                  )
                  .flatMap(({ lanes }) => lanes),
              )
              if (slot.capacity === 1)
                for (const group of slot.needs)
                  expect(left).toBeLessThanOrEqual(group.filter((each) => !lanesAcross.has(each)).length)
            }
          expect(sheetFaults(sheet)).toEqual([])
        }
      }),
      { numRuns: times(150) },
    )
    expect(touchedAtAll).toBeGreaterThan(100)
  })
})

import { type Bookable, gridOn, MOST_SEATS, type Slot } from '@shared/booking/schedule'
import { choose, seatsLeft, seatsOf } from '@shared/booking/session'
import {
  emptySheet,
  type Held,
  instantOn,
  MOST_HELD,
  type Sheet,
  seated,
  slotIdOf,
  without,
} from '@shared/booking/sheet'
import { sheetFaults } from '@shared/booking/sheet-faults'
import { localDate } from '@shared/calendar/local-date'
import type { Service } from '@shared/directory/carrier'
import { asId, type BookingId, type LaneId } from '@shared/ids'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterTaking } from './taken'

const date = localDate('2026-09-30')
const service = (id: string, own: Partial<Service> = {}): Service => ({
  id: asId(id),
  name: id,
  category: 'advice',
  modes: ['onsite'],
  minutes: 30,
  fee: { kind: 'free', text: '免费' },
  bring: [],
  capacity: 1,
  ...own,
})
const station = (services: Service[], from = '09:00', to = '12:00'): Bookable => ({
  id: asId('a'),
  services,
  hours: Array.from({ length: 7 }, () => [{ from, to }]),
  holidays: 'open',
  closures: [],
})
const lanes = (...ids: string[]) => ids.map((id) => asId<LaneId>(id))
let made = 0
const someone = () => ({ bookingId: asId<BookingId>(`b${++made}`), enterpriseId: asId<never>(`e${made}`) })
const slotAt = (at: Bookable, id: string, time: string) =>
  gridOn(at, asId(id), date).find((slot) => slot.id.endsWith(time))!
const booked = (sheet: Sheet, slot: Slot, who = someone()) => afterTaking(sheet, slot, who)!

describe('a slot', () => {
  it('has the seats of one session where its service names no lane', () => {
    const slot = slotAt(station([service('talk', { capacity: 3 })]), 'talk', '0900')
    let sheet = emptySheet
    for (const left of [3, 2, 1]) {
      expect(seatsLeft(slot, sheet)).toBe(left)
      sheet = booked(sheet, slot)
    }
    expect(seatsLeft(slot, sheet)).toBe(0)
    expect(choose(slot, sheet, someone())).toEqual({ kind: 'full' })
    expect(sheet.counts).toEqual({ 'talk@0900-0930': 3 })
    expect(seatsOf(slot)).toBe(3)
  })

  it('has as many seats as lanes are free, and a person or a room is not in two services at once', () => {
    const advice = service('advice', { needs: [lanes('wang', 'li'), lanes('room-1', 'room-2', 'room-3')] })
    const check = service('check', { needs: [lanes('li')], minutes: 60, buffer: 15 })
    const at = station([advice, check])
    const slot = slotAt(at, 'advice', '1000')
    expect([seatsOf(slot), seatsLeft(slot)]).toEqual([2, 2])
    const sheet = booked(emptySheet, slotAt(at, 'check', '0900'))
    expect(seatsLeft(slot, sheet)).toBe(1) // li is kept free until 10:15
    expect(seatsLeft(slotAt(at, 'advice', '1030'), sheet)).toBe(2)
    const next = booked(sheet, slot)
    expect(next.held[1]!.lanes[0]).toBe('wang')
    expect(choose(slot, next, someone())).toEqual({ kind: 'full' })
  })

  it('of groups fills the session that has begun, in whoever’s lane, before it opens another', () => {
    const course = service('course', { capacity: 2, needs: [lanes('wang', 'li')] })
    const slot = slotAt(station([course]), 'course', '0900')
    const sheet = [1, 2, 3].reduce((before) => booked(before, slot), emptySheet)
    expect(Object.values(sheet.counts).sort()).toEqual([1, 2])
    expect(seatsLeft(slot, sheet)).toBe(1)
  })

  it('is spread over its lanes by who books, so that those who come at once want different ones', () => {
    const slot = slotAt(station([service('advice', { needs: [lanes('a', 'b', 'c', 'd')] })]), 'advice', '0900')
    const first = Array.from({ length: 40 }, () => choose(slot, emptySheet, someone()))
    expect(new Set(first.map((choice) => choice.kind === 'free' && choice.session.key)).size).toBe(4)
  })

  it('says so to a booking that has its seat, and to an enterprise that is here then with another', () => {
    const at = station([service('one', { capacity: 3 }), service('two', { minutes: 45 })])
    const [who, slot] = [someone(), slotAt(at, 'one', '0930')]
    const sheet = booked(emptySheet, slot, who)
    expect(choose(slot, sheet, who)).toEqual({ kind: 'held' })
    const again = { ...who, bookingId: asId<BookingId>('again') }
    for (const time of ['0900', '0945'])
      expect(choose(slotAt(at, 'two', time), sheet, again)).toEqual({
        kind: 'same-enterprise',
        bookingId: who.bookingId,
      })
    expect(choose(slotAt(at, 'two', '1030'), sheet, again).kind).toBe('free')
    // the same booking, on its way to another time
    expect(choose(slotAt(at, 'two', '0945'), sheet, who).kind).toBe('free')
  })

  it('that has a sheet full of seats has none', () => {
    const slot = slotAt(station([service('talk', { capacity: 3 })]), 'talk', '1100')
    expect(seatsLeft(slot, { ...emptySheet, counts: { other: MOST_HELD - 1 } })).toBe(1)
    expect(seatsLeft(slot, { ...emptySheet, counts: { other: MOST_HELD } })).toBe(0)
    expect(choose(slot, { ...emptySheet, counts: { other: MOST_HELD } }, someone())).toEqual({ kind: 'full' })
    expect(Buffer.byteLength(JSON.stringify(booked(emptySheet, slot).held))).toBeLessThan(250)
  })
})

describe('after an edit', () => {
  const slotOf = (own: Partial<Service>, time: string) => slotAt(station([service('talk', own)]), 'talk', time)

  it('of the length, a standing seat counts against the slots that now lie across it', () => {
    const sheet = booked(emptySheet, slotOf({ capacity: 3 }, '0930'))
    const longer = { capacity: 3, minutes: 45 }
    expect(['0900', '0945', '1030'].map((time) => seatsLeft(slotOf(longer, time), sheet))).toEqual([0, 0, 3])
  })

  it('of the capacity, there are never fewer seats than none', () => {
    const sheet = [1, 2, 3].reduce((before) => booked(before, slotOf({ capacity: 3 }, '0900')), emptySheet)
    expect([1, 2, 3, 5].map((capacity) => seatsLeft(slotOf({ capacity }, '0900'), sheet))).toEqual([0, 0, 0, 2])
  })

  it('of the lanes, a session without one of them takes the place of one: somebody must serve it', () => {
    const named = { needs: [lanes('wang', 'li')] }
    const unnamed = booked(emptySheet, slotOf({}, '0900'))
    expect(seatsLeft(slotOf(named, '0900'), unnamed)).toBe(1)
    const both = booked(unnamed, slotOf(named, '0900'))
    expect(seatsLeft(slotOf(named, '0900'), both)).toBe(0)
    expect(seatsLeft(slotOf({ needs: [lanes('li')] }, '0900'), both)).toBe(0)
    expect(seatsLeft(slotOf({}, '0900'), booked(emptySheet, slotOf(named, '0900')))).toBe(0)
  })
})

describe('the last session of a day', () => {
  it('keeps its lanes until the day is over, and is of its slot', () => {
    const at = station([service('late', { buffer: 45 })], '22:00', '23:45')
    const [, last] = gridOn(at, asId('late'), date)
    const sheet = booked(emptySheet, last!)
    expect(sheet.held[0]!.key).toBe('late@2315-2400')
    expect(seatsLeft(last!, sheet)).toBe(0)
    expect(slotIdOf({ carrierId: asId('a'), date }, sheet.held[0]!.key)).toBe(last!.id)
  })
})

describe('a sheet', () => {
  it('knows of which slot a seat is, and is what it was when a booking has left', () => {
    const slot = slotAt(station([service('talk', { capacity: 2 })]), 'talk', '0930')
    const [one, two] = [someone(), someone()]
    const sheet = booked(booked(emptySheet, slot, one), slot, two)
    expect(slotIdOf({ carrierId: asId('a'), date }, sheet.held[0]!.key)).toBe(slot.id)
    const left = without(sheet, one.bookingId)
    expect(left.held.map(({ bookingId }) => bookingId)).toEqual([two.bookingId])
    expect(left.counts).toEqual({ 'talk@0930-1000': 1 })
    expect(without(left, one.bookingId)).toEqual(left)
  })

  it('that is wrong is found out', () => {
    const slot = slotAt(station([service('talk', { capacity: 2 })]), 'talk', '0930')
    const [seat] = booked(emptySheet, slot).held
    const other: Held = { ...seat!, ...someone() }
    const whole = (...held: Held[]) => held.reduce(seated, emptySheet)
    const two = whole(seat!, other)
    expect(sheetFaults(two)).toEqual([])
    expect(sheetFaults({ ...whole(seat!), counts: two.counts })).toHaveLength(1)
    expect(sheetFaults({ ...whole(seat!), ordinary: two.ordinary })).toHaveLength(1)
    expect(sheetFaults({ ...two, held: [seat!, { ...other, recognised: true }] })).toHaveLength(1)
    expect(sheetFaults(whole(seat!, { ...seat!, at: 1 }))).toHaveLength(1)
    expect(sheetFaults(whole(seat!, { ...other, enterpriseId: seat!.enterpriseId }))).toHaveLength(1)
    expect(sheetFaults(whole(seat!, { ...other, key: 'talk@0945-1015', from: '0945' }))).toHaveLength(1)
    const many = Array.from({ length: MOST_SEATS + 1 }, () => ({ ...seat!, ...someone() }))
    expect(sheetFaults(whole(...many))).toHaveLength(1)
  })
})

/** The same in plain counting: one after the other is let in, in any lanes, as long as nobody is in two places. */
function seatsByTrying(slot: Slot, held: readonly Pick<Held, 'key' | 'lanes' | 'from' | 'clear'>[]): number {
  const combinations = slot.needs.reduce<LaneId[][]>(
    (before, group) => before.flatMap((some) => group.map((lane) => [...some, lane])),
    [[]],
  )
  const seats = held.map(({ key, lanes, from, clear }) => ({
    ...{ session: key, lanes },
    ...{ from: instantOn(date, from), clear: instantOn(date, clear) },
  }))
  for (let let_in = 0; ; let_in++) {
    const fits = combinations.find((combination) => {
      const mine = new Set<string>(combination)
      const together = seats.filter(
        ({ session, lanes, from, clear }) =>
          session.startsWith(`${slot.serviceId}@`) &&
          from === slot.start &&
          clear === slot.clear &&
          lanes.length === mine.size &&
          lanes.every((lane) => mine.has(lane)),
      )
      return (
        together.length < slot.capacity &&
        seats.every(
          (seat) =>
            together.includes(seat) ||
            seat.clear <= slot.start ||
            slot.clear <= seat.from ||
            !seat.lanes.some((lane) => mine.has(lane)),
        )
      )
    })
    if (!fits) return let_in
    seats.push({ session: `${slot.serviceId}@`, lanes: fits, from: slot.start, clear: slot.clear })
  }
}

describe('booking, cancelling and edits of hours, lengths and capacities, in any order', () => {
  const people = lanes('wang', 'li', 'zhao')
  const rooms = lanes('room-1', 'room-2')
  const needs = [undefined, [people], [people.slice(0, 2), rooms], [rooms]]
  const terms = fc.record({
    minutes: fc.constantFrom(15, 20, 30, 45, 60),
    capacity: fc.integer({ min: 1, max: 3 }),
    buffer: fc.constantFrom(0, 0, 10),
  })
  const step = fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({ do: fc.constant('book' as const), service: fc.nat(3), slot: fc.nat(30), who: fc.nat(9) }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('cancel' as const), nth: fc.nat(30) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('edit' as const), service: fc.nat(3), terms }) },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant('hours' as const), from: fc.constantFrom('09:00', '09:10', '10:00') }),
    },
  )

  it('never leave a sheet wrong or a slot with fewer seats than none, and say of each slot what trying would', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let opens = '09:00'
        const services = needs.map((groups, nth) =>
          service(`s${nth}`, { capacity: 2, ...(groups && { needs: groups }) }),
        )
        let sheet = emptySheet
        for (const [nth, each] of steps.entries()) {
          if (each.do === 'hours') opens = each.from
          if (each.do === 'edit') services[each.service] = { ...services[each.service]!, ...each.terms }
          if (each.do === 'cancel' && sheet.held.length > 0)
            sheet = without(sheet, sheet.held[each.nth % sheet.held.length]!.bookingId)
          const at = station(services, opens)
          if (each.do === 'book') {
            const grid = gridOn(at, services[each.service]!.id, date)
            const slot = grid[each.slot % grid.length]!
            const who = { bookingId: asId<BookingId>(`b${nth}`), enterpriseId: asId<never>(`e${each.who}`) }
            const isHere = sheet.held.some(
              ({ enterpriseId, from, to }) =>
                enterpriseId === who.enterpriseId &&
                instantOn(date, from) < slot.end &&
                slot.start < instantOn(date, to),
            )
            const before = seatsLeft(slot, sheet)
            const { kind } = choose(slot, sheet, who)
            expect(kind).toBe(isHere ? 'same-enterprise' : before > 0 ? 'free' : 'full')
            sheet = afterTaking(sheet, slot, who) ?? sheet
            if (kind === 'free') expect(seatsLeft(slot, sheet)).toBe(before - 1)
          }
          expect(sheetFaults(sheet)).toEqual([])
          for (const { id } of services)
            for (const slot of gridOn(at, id, date))
              expect(seatsLeft(slot, sheet)).toBe(seatsByTrying(slot, sheet.held))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('nor when lanes come and go: whoever stands is served by somebody', () => {
    const edits = fc.array(
      fc.record({ slot: fc.nat(5), people: fc.subarray(people, { minLength: 1 }), named: fc.boolean() }),
      { maxLength: 25 },
    )
    fc.assert(
      fc.property(edits, (steps) => {
        let sheet = emptySheet
        for (const { slot: nth, people, named } of steps) {
          const at = station([service('s', named ? { needs: [people] } : {})])
          const slot = gridOn(at, asId('s'), date)[nth]!
          const standing = sheet.held.filter(({ from }) => instantOn(date, from) === slot.start).length
          expect(seatsLeft(slot, sheet)).toBe(Math.max(0, seatsOf(slot) - standing))
          sheet = afterTaking(sheet, slot, someone()) ?? sheet
          expect(sheetFaults(sheet)).toEqual([])
        }
      }),
    )
  })
})

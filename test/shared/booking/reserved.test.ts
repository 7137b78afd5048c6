import { keptUntil } from '@shared/booking/reserved'
import { type Bookable, gridOn, slotsOn } from '@shared/booking/schedule'
import { choose, seatsKept, seatsLeft, type Wanted } from '@shared/booking/session'
import { emptySheet, type Sheet, without } from '@shared/booking/sheet'
import { sheetFaults } from '@shared/booking/sheet-faults'
import { beijingInstant } from '@shared/calendar/beijing'
import { addDays, localDate } from '@shared/calendar/local-date'
import type { Service } from '@shared/directory/carrier'
import { asId, type BookingId, type LaneId } from '@shared/ids'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterTaking } from './taken'

/** 普惠+重点 (B10): seats that are kept for recognised enterprises until the day before. */
const date = localDate('2026-09-30')
const early = beijingInstant(addDays(date, -3), '10:00')
const station = (own: Partial<Service>, others: Partial<Service>[] = []): Bookable => ({
  id: asId('a'),
  services: [own, ...others].map((each, nth) => ({
    ...{ id: asId(`s${nth}`), name: '', category: 'advice', modes: ['onsite'], minutes: 30, capacity: 1, bring: [] },
    ...{ fee: { kind: 'free', text: '免费' }, ...each },
  })),
  hours: Array.from({ length: 7 }, () => [{ from: '09:00', to: '10:00' }]),
  holidays: 'open',
  closures: [],
})
const lanes = (...ids: string[]) => ids.map((id) => asId<LaneId>(id))
const slotOf = (at: Bookable, service = 's0', now = early) => slotsOn(at, asId(service), date, now)[0]!
let made = 0
const one = (recognised: boolean): Wanted => {
  made++
  return { bookingId: asId<BookingId>(`b${made}`), enterpriseId: asId(`e${made}`), recognised }
}
/** How many get in, one after the other. */
const filled = (at: Bookable, sheet: Sheet, recognised: boolean, now = early): [Sheet, number] => {
  for (let count = 0, last = sheet; ; count++) {
    const next = afterTaking(last, slotOf(at, 's0', now), one(recognised))
    if (!next) return [last, count]
    last = next
  }
}

describe('of ten seats with two kept', () => {
  const at = station({ capacity: 10, reserved: 2 })
  const slot = slotOf(at)

  it('ordinary enterprises get eight, recognised ones the two, and neither a seat more', () => {
    const [full, ordinary] = filled(at, emptySheet, false)
    expect([ordinary, seatsLeft(slot, full), seatsKept(slot, full), seatsLeft(slot, full, true)]).toEqual([8, 0, 2, 2])
    expect(choose(slot, full, one(false))).toEqual({ kind: 'full' })
    const [all, recognised] = filled(at, full, true)
    expect([recognised, seatsKept(slot, all)]).toEqual([2, 0])
    expect(sheetFaults(all)).toEqual([])
  })

  it('recognised ones may have all of them; those that they have are of the kept ones first', () => {
    const [all, recognised] = filled(at, emptySheet, true)
    expect(recognised).toBe(10)
    expect(choose(slot, all, one(false))).toEqual({ kind: 'full' })
    const first = afterTaking(emptySheet, slot, one(true))!
    expect([seatsLeft(slot, first), seatsKept(slot, first)]).toEqual([8, 1])
    const third = afterTaking(afterTaking(first, slot, one(true))!, slot, one(true))!
    expect([seatsLeft(slot, third), seatsKept(slot, third)]).toEqual([7, 0])
  })

  it('a seat that a recognised one gives back is kept again, one of the others is for everybody', () => {
    const who = one(true)
    const [full] = filled(at, afterTaking(emptySheet, slot, who)!, false)
    expect([seatsLeft(slot, full), seatsKept(slot, full)]).toEqual([0, 1])
    const back = without(full, who.bookingId)
    expect([seatsLeft(slot, back), seatsKept(slot, back)]).toEqual([0, 2])
    const other = full.held.find(({ recognised }) => !recognised)!
    expect([seatsLeft(slot, without(full, other.bookingId))]).toEqual([1])
  })

  it('what is left of them is anybody’s from 00:00 of the day before, to the millisecond', () => {
    const [full] = filled(at, emptySheet, false)
    const release = beijingInstant(addDays(date, -1), '00:00')
    expect(keptUntil(date)).toBe(release)
    expect(seatsLeft(slotOf(at, 's0', release - 1), full)).toBe(0)
    expect(seatsLeft(slotOf(at, 's0', release), full)).toBe(2)
    expect(filled(at, full, false, release)[1]).toBe(2)
  })
})

it('where a time has a seat for each adviser, the last adviser is kept, whoever that is', () => {
  const at = station({ needs: [lanes('wang', 'li', 'zhao')], reserved: 1 })
  const [full, ordinary] = filled(at, emptySheet, false)
  expect(ordinary).toBe(2)
  expect(filled(at, full, true)[1]).toBe(1)
})

it('what another service takes of the same people is gone for all, and the kept seats are the last to go', () => {
  const at = station({ needs: [lanes('wang', 'li', 'zhao')], reserved: 1 }, [{ needs: [lanes('zhao')] }])
  const other = afterTaking(emptySheet, slotOf(at, 's1'), one(false))!
  expect([seatsLeft(slotOf(at), other), seatsKept(slotOf(at), other)]).toEqual([1, 1])
})

it('whatever is booked, cancelled and edited: nobody else has a kept seat, no seat is lost, none is sold twice', () => {
  const step = fc.oneof(
    { weight: 5, arbitrary: fc.record({ do: fc.constant('book' as const), recognised: fc.boolean() }) },
    fc.record({ do: fc.constant('other' as const) }),
    fc.record({ do: fc.constant('cancel' as const), nth: fc.nat() }),
    fc.record({ do: fc.constant('reserve' as const), reserved: fc.nat(3) }),
    fc.record({ do: fc.constant('lanes' as const), people: fc.subarray(['wang', 'li', 'zhao'], { minLength: 1 }) }),
  )
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3 }), fc.array(step, { maxLength: 40 }), (capacity, steps) => {
      let own: Partial<Service> = { capacity, reserved: 1, needs: [lanes('wang', 'li', 'zhao')] }
      let sheet = emptySheet
      for (const each of steps) {
        if (each.do === 'reserve') own = { ...own, reserved: each.reserved }
        if (each.do === 'lanes') own = { ...own, needs: [lanes(...each.people)] }
        const at = station(own, [{ needs: [lanes('zhao')] }])
        const slot = slotOf(at)
        if (each.do === 'cancel' && sheet.held.length > 0)
          sheet = without(sheet, sheet.held[each.nth % sheet.held.length]!.bookingId)
        if (each.do === 'other') sheet = afterTaking(sheet, slotOf(at, 's1'), one(false)) ?? sheet
        if (each.do === 'book') {
          // in plain counting: what is free, less what is kept and not had by a recognised one yet
          const free = seatsLeft(gridOn(at, slot.serviceId, date)[0]!, sheet)
          const had = sheet.held.filter(({ key, recognised }) => key.startsWith('s0@') && recognised).length
          const mine = each.recognised ? free : free - Math.max(0, (own.reserved ?? 0) - had)
          const next = afterTaking(sheet, slot, one(each.recognised))
          expect(next !== null).toBe(mine > 0)
          sheet = next ?? sheet
        }
        expect(seatsLeft(slot, sheet) + seatsKept(slot, sheet)).toBe(seatsLeft(slot, sheet, true))
        expect(seatsLeft(slot, sheet)).toBeGreaterThanOrEqual(0)
        expect(sheetFaults(sheet)).toEqual([])
      }
    }),
    { numRuns: 300 },
  )
})

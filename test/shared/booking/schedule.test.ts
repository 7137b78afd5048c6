import {
  type Bookable,
  bookableDays,
  findSlot,
  gridOn,
  HORIZON_DAYS,
  parseSlotId,
  slotsOn,
} from '@shared/booking/schedule'
import { beijingInstant, instantOf, startOfDay } from '@shared/calendar/beijing'
import { addDays, localDate } from '@shared/calendar/local-date'
import { dayHours } from '@shared/directory/hours'
import { asId, type ServiceId } from '@shared/ids'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDate, carrier } from '../directory/arbitraries'

const MINUTE = 60_000
const firstLoan = asId<ServiceId>('first-loan')
const lunch = [
  { from: '09:00', to: '12:00' },
  { from: '13:30', to: '15:00' },
]
const service = {
  id: firstLoan,
  name: '首贷辅导',
  category: 'finance' as const,
  modes: ['onsite' as const],
  minutes: 45,
  fee: { kind: 'free' as const, text: '免费' },
  bring: [],
  capacity: 3,
}
const station: Bookable = {
  id: asId('station-a'),
  hours: [[], lunch, lunch, lunch, lunch, lunch, []],
  holidays: 'closed',
  closures: [],
  services: [service],
}
const friday = localDate('2026-11-20')
const early = instantOf('2026-11-20T07:00:00+08:00')
const times = (slots: { id: string }[]) => slots.map(({ id }) => id.slice(-4))

describe('the slots of a day', () => {
  it('fill each interval from its start and leave lunch free', () => {
    expect(slotsOn(station, firstLoan, friday, early)[0]).toEqual({
      id: 'slot:station-a:first-loan:2026-11-20:0900',
      serviceId: firstLoan,
      date: friday,
      start: instantOf('2026-11-20T09:00:00+08:00'),
      end: instantOf('2026-11-20T09:45:00+08:00'),
      clear: instantOf('2026-11-20T09:45:00+08:00'),
      capacity: 3,
      needs: [[firstLoan]],
      reserved: 0,
      provisional: false,
    })
    expect(times(slotsOn(station, firstLoan, friday, early))).toEqual(['0900', '0945', '1030', '1115', '1330', '1415'])
  })

  it('keep a buffer between each other, not after the last', () => {
    const buffered = { ...station, services: [{ ...service, buffer: 15 }] }
    expect(times(gridOn(buffered, firstLoan, friday))).toEqual(['0900', '1000', '1100', '1330'])
    const exact = { ...station, services: [{ ...service, buffer: 45 }] }
    expect(times(gridOn(exact, firstLoan, friday))).toEqual(['0900', '1030', '1330'])
    expect(gridOn(exact, firstLoan, friday)[0]!.clear).toBe(instantOf('2026-11-20T10:30:00+08:00'))
  })

  it('can be booked up to their start, or up to the notice before it', () => {
    const at = (time: string, carrier = station) =>
      times(slotsOn(carrier, firstLoan, friday, instantOf(`2026-11-20T${time}+08:00`)))
    expect(at('14:15:00.000')).toEqual(['1415'])
    expect(at('14:15:00.001')).toEqual([])
    const noticed = { ...station, services: [{ ...service, notice: 120 }] }
    expect(at('12:15:00.000', noticed)).toEqual(['1415'])
    expect(at('12:15:00.001', noticed)).toEqual([])
  })

  it('exist for 14 days, today included', () => {
    const days = bookableDays(early)
    expect([days[0], days.at(-1), days.length]).toEqual(['2026-11-20', '2026-12-03', HORIZON_DAYS])
    expect(slotsOn(station, firstLoan, localDate('2026-12-03'), early)).toHaveLength(6)
    expect(slotsOn(station, firstLoan, localDate('2026-12-04'), early)).toEqual([])
    expect(slotsOn(station, firstLoan, localDate('2026-11-19'), early)).toEqual([])
    expect(bookableDays(instantOf('2026-11-20T23:59:59+08:00'))[0]).toBe('2026-11-20')
    expect(bookableDays(instantOf('2026-11-21T00:00:00+08:00'))[0]).toBe('2026-11-21')
  })

  it('are provisional in a year that is not published', () => {
    const now = instantOf('2026-12-28T08:00:00+08:00')
    const provisional = (date: string) =>
      slotsOn(station, firstLoan, localDate(date), now).map((slot) => slot.provisional)
    expect(provisional('2026-12-31')).toEqual(Array(6).fill(false))
    expect(provisional('2027-01-04')).toEqual(Array(6).fill(true))
  })

  it('keep a buffer that is longer than the break', () => {
    const buffered = { ...station, services: [{ ...service, minutes: 90, buffer: 200 }] }
    expect(times(gridOn(buffered, firstLoan, friday))).toEqual(['0900'])
    const short = { ...station, services: [{ ...service, minutes: 30, buffer: 120 }] }
    expect(times(gridOn(short, firstLoan, friday))).toEqual(['0900', '1130', '1400'])
  })

  it('cannot be had of an appointment without length', () => {
    const empty = { ...station, services: [{ ...service, minutes: 0 }] }
    expect(() => gridOn(empty, firstLoan, friday)).toThrow(RangeError)
  })

  it('are none for a service that the carrier does not offer', () => {
    expect(slotsOn(station, asId('other'), friday, early)).toEqual([])
  })
})

describe('slots of any carrier', () => {
  it('never overlap, never touch a break or closure, and leave no seat unsold', () => {
    fc.assert(
      fc.property(carrier, anyDate, (any, date) => {
        const { intervals } = dayHours(any, date)
        for (const { id, minutes, buffer = 0, capacity } of any.services) {
          const slots = gridOn(any, id, date)
          for (const [i, slot] of slots.entries()) {
            expect(slot.end - slot.start).toBe(minutes * MINUTE)
            expect(slot.capacity).toBe(capacity)
            const next = slots[i + 1]
            if (next) expect(next.start - slot.end).toBeGreaterThanOrEqual(buffer * MINUTE)
          }
          const held = intervals.map(({ from, to }) => {
            const [open, close] = [beijingInstant(date, from), beijingInstant(date, to)]
            const inside = slots.filter(({ start, end }) => open <= start && end <= close)
            const before = slots.filter(({ end }) => end <= close).at(-1)
            const next = Math.max(open, before ? before.end + buffer * MINUTE : open)
            expect(close - next).toBeLessThan(minutes * MINUTE)
            return inside.length
          })
          expect(held.reduce((sum, n) => sum + n, 0)).toBe(slots.length)
        }
      }),
    )
  })

  it('are found again by their id exactly as long as they can be booked', () => {
    fc.assert(
      fc.property(carrier, anyDate, fc.integer({ min: -15, max: 1 }), fc.nat(1439), (any, date, days, minute) => {
        const now = startOfDay(addDays(date, days)) + minute * MINUTE
        for (const { id } of any.services) {
          const bookable = slotsOn(any, id, date, now)
          for (const slot of gridOn(any, id, date)) {
            expect(findSlot(any, slot.id, now)).toEqual(bookable.find((each) => each.id === slot.id) ?? null)
            expect(parseSlotId(slot.id)).toMatchObject({ carrierId: any.id, serviceId: id, date })
          }
        }
      }),
    )
  })
})

describe('slot ids', () => {
  it('tell their parts', () => {
    expect(parseSlotId('slot:station-a:first-loan:2026-11-20:0900')).toEqual({
      carrierId: 'station-a',
      serviceId: 'first-loan',
      date: '2026-11-20',
      time: '09:00',
    })
  })

  it.each([
    '',
    'slot:station-a:first-loan:2026-11-20',
    'slot:station-a:first-loan:2026-02-29:0900',
    'slot:station-a:first-loan:2026-11-20:2400',
    'slot:station-a:first-loan:2026-11-20:09:00',
    'slot:station-a:first-loan:2026-11-20:0900\n',
    'booking:station-a:first-loan:2026-11-20:0900',
    'slot::first-loan:2026-11-20:0900',
    'slot:../x:first-loan:2026-11-20:0900',
  ])('refuse %j', (id) => {
    expect(parseSlotId(id)).toBeNull()
    expect(findSlot(station, asId(id), early)).toBeNull()
  })

  it('lead to no slot of another carrier, off the grid, in a break or on a closed day', () => {
    for (const id of [
      'station-b:first-loan:2026-11-20:0900',
      ...['20:0901', '20:1215', '21:0900'].map((t) => `station-a:first-loan:2026-11-${t}`),
    ]) {
      expect(parseSlotId(`slot:${id}`)).not.toBeNull()
      expect(findSlot(station, asId(`slot:${id}`), early)).toBeNull()
    }
  })
})

import { decideAccept, decideDecline, decideLapse, decideLeave } from '@shared/booking/decide-offer'
import { decideWait } from '@shared/booking/decide-wait'
import { passOn } from '@shared/booking/pass-on'
import { type Bookable, slotsOn } from '@shared/booking/schedule'
import { choose, seatsLeft } from '@shared/booking/session'
import { emptySheet, type Sheet, without } from '@shared/booking/sheet'
import { sheetFaults } from '@shared/booking/sheet-faults'
import {
  dueOf,
  isOpen,
  LEAST_OFFER_MINUTES,
  OFFER_MINUTES,
  offerUntil,
  type Waiting,
  type WaitTimes,
  waitEnds,
} from '@shared/booking/waiting'
import { beijingInstant } from '@shared/calendar/beijing'
import { localDate } from '@shared/calendar/local-date'
import type { Service } from '@shared/directory/carrier'
import { asId, type BookingId, type LaneId } from '@shared/ids'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterTaking } from './taken'

const date = localDate('2026-09-30')
const at = (time: string, day = '2026-09-29') => beijingInstant(localDate(day), time)
const now = at('10:00')
const MINUTE = 60_000

const service = (id: string, own: Partial<Service> = {}): Service => ({
  id: asId(id),
  name: id,
  category: 'advice',
  modes: ['onsite'],
  minutes: 60,
  fee: { kind: 'free', text: '免费' },
  bring: [],
  capacity: 1,
  ...own,
})
const station = (...services: Service[]): Bookable => ({
  id: asId('a'),
  services,
  hours: Array.from({ length: 7 }, () => [{ from: '09:00', to: '12:00' }]),
  holidays: 'open',
  closures: [],
})

describe('how long an offer holds', () => {
  it.each([
    ['by day half an hour', at('10:00'), at('10:30')],
    ['in the last minute of the day too', at('19:59'), at('20:29')],
    ['in the evening until the morning', at('20:00'), at('08:30', '2026-09-30')],
    ['at night until the morning', at('03:00'), at('08:30')],
    ['as the night ends, half an hour at least', at('07:59'), at('08:30')],
    ['and from eight on half an hour again', at('08:00'), at('08:30')],
  ])('%s', (_, from, until) => {
    expect(offerUntil(from, at('12:00', '2026-10-01'))).toBe(until)
  })

  it('never longer than the slot can be booked, and none that nobody could answer', () => {
    expect(offerUntil(now, now + 10 * MINUTE)).toBe(now + 10 * MINUTE)
    expect(offerUntil(at('21:00'), at('22:00'))).toBe(at('22:00'))
    expect(offerUntil(now, now + LEAST_OFFER_MINUTES * MINUTE)).not.toBeNull()
    expect(offerUntil(now, now + LEAST_OFFER_MINUTES * MINUTE - 1)).toBeNull()
    expect(waitEnds(at('12:00'), 60)).toBe(at('10:55'))
  })
})

describe('what becomes of a wait', () => {
  const bookingId = asId<BookingId>('b')
  const offer = { slotId: asId<never>('s'), bookingId, at: now, until: now + OFFER_MINUTES * MINUTE }
  const offered: WaitTimes = { state: 'offered', offer, endsAt: now + 9 * 3_600_000, gives: null }
  const waiting: WaitTimes = { ...offered, state: 'waiting', offer: null }

  it('an offer is taken or declined up to its last moment, and has lapsed from then on', () => {
    expect(decideAccept(offered, offer.until - 1)).toMatchObject({ accepted: true, state: 'taken' })
    expect(decideAccept(offered, offer.until)).toMatchObject({ code: 'WAIT_OVER', data: { state: 'lapsed' } })
    expect(decideDecline(offered, false, offer.until)).toMatchObject({ code: 'WAIT_OVER' })
    expect(decideDecline(offered, true, now)).toMatchObject({ state: 'waiting', gives: bookingId })
    expect(decideDecline(offered, false, now)).toMatchObject({ state: 'left', gives: bookingId })
    expect(decideLapse(offered, offer.until - 1)).toMatchObject({ accepted: false })
    expect(decideLapse(offered, offer.until)).toMatchObject({ state: 'lapsed', gives: bookingId })
    expect(decideAccept(waiting, now)).toMatchObject({ code: 'WAIT_OVER', data: { state: 'waiting' } })
  })

  it('who leaves gives up what was offered; waiting ends when it is of no use any more', () => {
    expect(decideLeave(offered)).toMatchObject({ state: 'left', gives: bookingId })
    expect(decideLeave(waiting)).toMatchObject({ state: 'left', gives: null })
    for (const state of ['taken', 'left', 'lapsed', 'past'] as const) {
      expect(decideLeave({ ...offered, state })).toMatchObject({ code: 'WAIT_OVER', data: { state } })
      expect(decideLapse({ ...offered, state }, offer.until)).toMatchObject({ accepted: false })
      expect([isOpen({ state }), dueOf({ ...offered, state })]).toEqual([false, null])
    }
    expect(decideLapse(waiting, waiting.endsAt - 1)).toMatchObject({ accepted: false })
    expect(decideLapse(waiting, waiting.endsAt)).toMatchObject({ state: 'past' })
    expect([dueOf(waiting), dueOf(offered)]).toEqual([waiting.endsAt, offer.until])
    expect(dueOf({ ...offered, state: 'lapsed', gives: bookingId })).toBe(0)
  })
})

describe('waiting', () => {
  const talk = service('talk')
  const [first, second] = slotsOn(station(talk), talk.id, date, now)
  const someone = { bookingId: asId<BookingId>('mine'), enterpriseId: asId<never>('e-mine') }
  const other = { bookingId: asId<BookingId>('theirs'), enterpriseId: asId<never>('e-theirs') }

  it('is for what is full, and not for who is there already', () => {
    const sheet = afterTaking(emptySheet, first!, other)!
    expect(decideWait([first!], sheet, someone)).toEqual({ accepted: true })
    expect(decideWait([second!], sheet, someone)).toMatchObject({ code: 'SLOT_OPEN' })
    expect(decideWait([first!, second!], sheet, someone)).toMatchObject({ code: 'SLOT_OPEN' })
    expect(decideWait([], sheet, someone)).toMatchObject({ code: 'SLOT_CLOSED' })
    const own = { bookingId: asId<BookingId>('new'), enterpriseId: other.enterpriseId }
    expect(decideWait([first!], sheet, own)).toMatchObject({ code: 'ALREADY_BOOKED', data: { bookingId: 'theirs' } })
    const both = afterTaking(sheet, second!, someone)!
    expect(decideWait([first!, second!], both, someone)).toEqual({ accepted: true })
  })
})

describe('what comes free', () => {
  const lanes = (...ids: string[]) => ids.map((id) => asId<LaneId>(id))
  const at = station(
    service('talk', { capacity: 3 }),
    service('advice', { needs: [lanes('wang', 'li')] }),
    service('check', { needs: [lanes('li')], minutes: 90, notice: 30 }),
  )
  const slots = at.services.flatMap(({ id }) => slotsOn(at, id, date, now))
  const seat = fc.record({ slot: fc.nat(slots.length - 1), enterprise: fc.nat(30) })
  const wait = fc.record({
    slot: fc.nat(slots.length - 1),
    enterprise: fc.nat(8),
    anyTime: fc.boolean(),
    passed: fc.boolean(),
  })
  const idOf = (each: Waiting) => asId<BookingId>(`offer-${each._id}`)

  it('goes to who waits longest and can come: nothing is oversold, and nobody is passed over', () => {
    let offers = 0
    fc.assert(
      fc.property(
        fc.array(seat, { maxLength: 40 }),
        fc.array(wait, { maxLength: 12 }),
        fc.nat(39),
        (taken, asked, nth) => {
          let sheet: Sheet = emptySheet
          for (const [index, each] of taken.entries()) {
            const who = { bookingId: asId<BookingId>(`b${index}`), enterpriseId: asId<never>(`e${each.enterprise}`) }
            sheet = afterTaking(sheet, slots[each.slot]!, who) ?? sheet
          }
          const gone = sheet.held[nth % Math.max(1, sheet.held.length)]
          const before = gone ? without(sheet, gone.bookingId) : sheet
          const queue: Waiting[] = asked.map((each, index) => {
            const { id, serviceId } = slots[each.slot]!
            return {
              _id: asId(`w${index}`),
              enterpriseId: asId(`e${each.enterprise}`),
              serviceId,
              date,
              slotId: each.anyTime ? null : id,
              passed: each.passed ? [{ slotId: id, until: now + 1 }] : [],
            }
          })
          const after = passOn(at, { carrierId: at.id, date }, before, queue, new Set(), idOf, now)
          offers += after.offers.length
          for (const { wait: each, slot } of after.offers)
            expect(each.passed.map(({ slotId }) => slotId)).not.toContain(slot.id)
          expect(sheetFaults(after.sheet)).toEqual([])
          expect(after.sheet.held.slice(0, before.held.length)).toEqual(before.held)
          expect(after.sheet.held.slice(before.held.length).map(({ waitId }) => waitId)).toEqual(
            after.offers.map(({ wait: { _id } }) => _id),
          )
          for (const slot of slots) expect(seatsLeft(slot, after.sheet)).toBeLessThanOrEqual(seatsLeft(slot, before))
          const has = new Set(after.offers.map(({ wait: { _id } }) => _id))
          for (const each of queue) {
            if (has.has(each._id)) continue
            // who has none could have none now either
            const wanted = { bookingId: idOf(each), enterpriseId: each.enterpriseId }
            for (const slot of slots) {
              const isWanted = slot.serviceId === each.serviceId && (each.slotId === null || each.slotId === slot.id)
              if (!isWanted || each.passed.some(({ slotId }) => slotId === slot.id)) continue
              expect(choose(slot, after.sheet, wanted).kind).not.toBe('free')
            }
          }
        },
      ),
    )
    expect(offers).toBeGreaterThan(50)
  })

  it('the longest first, for one seat', () => {
    const [slot] = slotsOn(at, asId('check'), date, now)
    const queue = ['one', 'two'].map(
      (id): Waiting => ({
        _id: asId(id),
        enterpriseId: asId(id),
        serviceId: slot!.serviceId,
        date,
        slotId: slot!.id,
        passed: [],
      }),
    )
    const { offers } = passOn(at, { carrierId: at.id, date }, emptySheet, queue, new Set(), idOf, now)
    expect(offers.map(({ wait: { _id } }) => _id)).toEqual(['one'])
  })
})

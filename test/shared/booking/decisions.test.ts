import { createHmac } from 'node:crypto'
import { quotas } from '@shared/access/quotas'
import { relationOf } from '@shared/access/self-service'
import { checkInWindow } from '@shared/booking/check-in-window'
import { codeAt, type Digest, STEP_MS, stepAt } from '@shared/booking/code'
import { type BookFacts, decideBook } from '@shared/booking/decide-book'
import { decideCancel } from '@shared/booking/decide-cancel'
import { decideCheckIn } from '@shared/booking/decide-check-in'
import { decideComplete } from '@shared/booking/decide-complete'
import { decideSeat } from '@shared/booking/decide-seat'
import { decideUndoCheckIn } from '@shared/booking/decide-undo-check-in'
import { slotsOn } from '@shared/booking/schedule'
import { emptySheet } from '@shared/booking/sheet'
import { type BookingState, type BookingTimes, bookingState } from '@shared/booking/state'
import { UNDO_CHECK_IN_MINUTES, undoCheckInUntil } from '@shared/booking/undo-check-in-window'
import { beijingInstant, instantOf, startOfDay } from '@shared/calendar/beijing'
import { addDays, localDate } from '@shared/calendar/local-date'
import { asId, type BookingId, type EnterpriseId } from '@shared/ids'
import { productRules } from '@shared/law/product-rules'
import { describe, expect, it } from 'vitest'
import { carriers } from '../../../demo/index'
import { afterTaking, taken } from './taken'

const [start, end] = [1_000_000, 4_000_000]
const booked: BookingTimes = { start, end, cancelledAt: null, checkedInAt: null, completedAt: null }

/** A booking in each state, and an instant at which it is in it. */
const inState: Record<BookingState, [BookingTimes, number]> = {
  asked: [{ ...booked, asked: true, agreedAt: null }, start - 1],
  booked: [booked, start - 1],
  arrived: [{ ...booked, checkedInAt: start - 5 }, start],
  done: [{ ...booked, checkedInAt: start - 5, completedAt: start + 5 }, start + 6],
  cancelled: [{ ...booked, cancelledAt: start - 5 }, start],
  past: [booked, end],
  missed: [{ ...booked, missedAt: start + 5 }, start + 6],
}
const states = Object.keys(inState) as BookingState[]

describe('the state of a booking', () => {
  it.each(states)('is %s by its times', (state) => expect(bookingState(...inState[state])).toBe(state))

  it('is past from its end on, and not while someone is there', () => {
    expect(bookingState(booked, end - 1)).toBe('booked')
    expect(bookingState({ ...booked, checkedInAt: start }, end + 1)).toBe('arrived')
  })
})

describe('booking', () => {
  const carrier = carriers.find(({ id }) => id === 'station-a')!
  const now = instantOf('2026-11-20T07:00:00+08:00')
  const [slot, next] = slotsOn(carrier, carrier.services[0]!.id, localDate('2026-11-20'), now)
  const facts: BookFacts = {
    left: false,
    station: { creditCode: 'station', personIds: [asId('p_2')], actingIds: [] },
    enterprise: { creditCode: 'enterprise', personIds: [asId('p_2')], actingIds: [asId('p_1')], frozenAt: null },
  }

  it('is of a slot that the timetable has, with a seat left, in one place at a time', () => {
    const wanted = { bookingId: asId<BookingId>('b'), enterpriseId: asId<EnterpriseId>('e') }
    const mine = { bookingId: asId<BookingId>('mine'), enterpriseId: wanted.enterpriseId }
    const full = taken(Array.from({ length: slot!.capacity }, () => slot!))
    expect(decideSeat(slot!, undefined, wanted)).toEqual({ accepted: true, slot })
    expect(decideSeat(null, undefined, wanted)).toMatchObject({
      code: 'SLOT_CLOSED',
      basis: productRules.bookedInTime,
    })
    expect(decideSeat(slot!, full, wanted)).toMatchObject({ code: 'SLOT_FULL', basis: productRules.seatsAsTheyAre })
    expect(decideSeat(next!, full, wanted)).toMatchObject({ accepted: true })
    expect(decideSeat(slot!, afterTaking(emptySheet, slot!, mine)!, wanted)).toMatchObject({
      ...{ code: 'ALREADY_BOOKED', basis: productRules.onePlaceAtATime },
      data: { bookingId: 'mine' },
    })
  })

  it('is not of one that has left', () => {
    expect(decideBook({ ...facts, left: true })).toMatchObject({
      ...{ code: 'CARRIER_LEFT', basis: productRules.leftNotBooked },
    })
  })

  it('is not of one’s own station', () => {
    for (const station of [
      { ...facts.station, creditCode: 'enterprise' },
      { ...facts.station, personIds: [...facts.enterprise.actingIds] },
    ])
      expect(decideBook({ ...facts, station })).toMatchObject({
        code: 'SELF_SERVICE',
        basis: productRules.noSelfService,
      })
  })

  it('is open to who has a colleague at the station, and not in the name of an enterprise whose code is in doubt', () => {
    expect(relationOf(facts.station, facts.enterprise)).toBe('colleague')
    expect(decideBook(facts)).toEqual({ accepted: true })
    const frozen = { ...facts.enterprise, frozenAt: now - 1 }
    expect(decideBook({ ...facts, enterprise: frozen })).toMatchObject({
      code: 'ENTERPRISE_FROZEN',
      basis: productRules.frozenCode,
    })
  })
})

describe('cancelling', () => {
  const mine = { ...booked, _id: 'b_1' }
  const others = Array.from({ length: quotas.cancellations.most }, (_, i) => ({
    id: `other ${i}`,
    until: 10 * end + i,
  }))

  it('is possible until the start', () => {
    expect(decideCancel(mine, [], start - 1)).toMatchObject({ accepted: true })
    expect(decideCancel(mine, [], start)).toMatchObject({ code: 'TOO_LATE' })
  })

  it('is counted, and gives the place back at once', () =>
    expect(decideCancel(mine, others.slice(1), 0)).toEqual({
      accepted: true,
      lateCancel: true,
      cancellations: [...others.slice(1), { id: 'b_1', until: quotas.cancellations.lastsMs }],
      placeUntil: null,
    }))

  it('is never counted where the station has asked for another time', () =>
    expect(decideCancel({ ...mine, offered: { at: 1, reason: '培训' } }, others, 0)).toEqual({
      ...{ accepted: true, lateCancel: false, cancellations: others, placeUntil: null },
    }))

  it('is possible after too many too; the place then comes back when the booking would have ended, or a day later', () => {
    expect(decideCancel(mine, others, 0)).toEqual({
      accepted: true,
      lateCancel: true,
      cancellations: others,
      placeUntil: end,
    })
    const day = quotas.cancellations.lastsMs
    const inAWeek = { ...mine, start: 7 * day, end: 8 * day }
    expect(decideCancel(inAWeek, others, 0)).toMatchObject({ accepted: true, placeUntil: day })
  })

  it.each(states.filter((state) => state !== 'booked' && state !== 'asked'))(
    'is refused of a booking that is %s',
    (state) =>
      expect(decideCancel({ ...inState[state][0], _id: 'b_1' }, [], inState[state][1])).toMatchObject({
        code: 'WRONG_STATE',
        data: { state },
      }),
  )
})

describe('completing', () => {
  it('is of who has arrived, and says when they did', () =>
    expect(decideComplete(...inState.arrived)).toEqual({
      accepted: true,
      startedAt: start - 5,
      endedAt: inState.arrived[1],
    }))

  it.each(states.filter((state) => state !== 'arrived'))('is refused of a booking that is %s', (state) =>
    expect(decideComplete(...inState[state])).toMatchObject({ code: 'WRONG_STATE', data: { state } }),
  )
})

describe('checking in', () => {
  const digest: Digest = (message) => createHmac('sha256', 'test key').update(message).digest()
  const expected = (id: string) => ({ ...booked, _id: asId<BookingId>(id) })
  const three = ['b_1', 'b_2', 'b_3'].map(expected)
  const codeOf = (id: string) => codeAt(digest, id, stepAt(start))

  it('finds the one whose code it is', () => {
    for (const { _id } of three)
      expect(decideCheckIn(three, codeOf(_id), digest, start)).toEqual({ accepted: true, bookingId: _id })
  })

  it('finds none by a code that is old, of another day’s booking, or of one that has arrived or was cancelled', () => {
    const wrong = { code: 'CHECKIN_CODE_WRONG' }
    expect(decideCheckIn(three, codeOf('b_2'), digest, start + 3 * STEP_MS)).toMatchObject(wrong)
    expect(decideCheckIn(three, codeOf('b_4'), digest, start)).toMatchObject(wrong)
    expect(decideCheckIn([], codeOf('b_1'), digest, start)).toMatchObject(wrong)
    for (const change of [{ checkedInAt: 1 }, { cancelledAt: 1 }])
      expect(decideCheckIn([{ ...expected('b_1'), ...change }], codeOf('b_1'), digest, start)).toMatchObject(wrong)
  })

  it('does not choose between two with the same code', () => {
    const same: Digest = () => digest('same for all')
    expect(decideCheckIn(three, codeAt(same, 'b_1', 0), same, start)).toMatchObject({ code: 'CHECKIN_CODE_AMBIGUOUS' })
    expect(decideCheckIn(three.slice(1, 2), codeAt(same, 'b_1', 0), same, start)).toMatchObject({ bookingId: 'b_2' })
  })

  it('is possible from half an hour before the start until an hour after the end, and says so', () => {
    const minute = 60_000
    const at = beijingInstant(localDate('2026-11-20'), '10:00')
    const mine = { ...expected('b_1'), start: at, end: at + 45 * minute }
    const on = (now: number, among = [mine]) => decideCheckIn(among, codeAt(digest, 'b_1', stepAt(now)), digest, now)
    const [from, until] = [at - 30 * minute, at + 105 * minute]
    const closed = { code: 'CHECKIN_CLOSED', basis: productRules.checkInWindow, data: { from, until } }
    expect([on(from - 1), on(until)]).toMatchObject([closed, closed])
    expect([on(from), on(until - 1)]).toMatchObject([{ bookingId: 'b_1' }, { bookingId: 'b_1' }])
  })

  it('of two with the same code takes the one that may arrive now', () => {
    const same: Digest = () => digest('same for all')
    const later = { ...expected('b_2'), start: start + 86_400_000, end: end + 86_400_000 }
    const among = [later, expected('b_1')]
    expect(decideCheckIn(among, codeAt(same, 'b_1', 0), same, start)).toMatchObject({ bookingId: 'b_1' })
  })

  it('stays within the day of the booking', () => {
    const day = localDate('2026-11-20')
    const midnight = startOfDay(day)
    const next = startOfDay(addDays(day, 1))
    expect(checkInWindow({ start: midnight, end: next })).toEqual({ from: midnight, until: next })
  })
})

describe('taking a check-in back', () => {
  it.each(states)('of a booking that is %s', (state) => {
    const decided = decideUndoCheckIn(...inState[state])
    if (state === 'arrived') expect(decided).toEqual({ accepted: true, checkedInAt: null })
    else expect(decided).toMatchObject({ code: 'WRONG_STATE', data: { state }, basis: { kind: 'product' } })
  })

  it('is possible for some minutes, also after the time of the booking', () => {
    const checkedInAt = end - 60_000
    const until = undoCheckInUntil(checkedInAt)
    expect(until - checkedInAt).toBe(UNDO_CHECK_IN_MINUTES * 60_000)
    const arrived = { ...booked, checkedInAt }
    expect(decideUndoCheckIn(arrived, until - 1)).toMatchObject({ accepted: true })
    expect(decideUndoCheckIn(arrived, until)).toMatchObject({ code: 'UNDO_CLOSED', data: { until } })
  })
})

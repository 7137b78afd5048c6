import { createHmac } from 'node:crypto'
import { codeAt, type Digest, STEP_MS, stepAt } from '@shared/booking/code'
import { type BookFacts, decideBook } from '@shared/booking/decide-book'
import { decideCancel } from '@shared/booking/decide-cancel'
import { decideCheckIn } from '@shared/booking/decide-check-in'
import { decideComplete } from '@shared/booking/decide-complete'
import { slotsOn } from '@shared/booking/schedule'
import { type BookingState, type BookingTimes, bookingState } from '@shared/booking/state'
import { instantOf } from '@shared/calendar/beijing'
import { localDate } from '@shared/calendar/local-date'
import { asId, type BookingId } from '@shared/ids'
import { productRules } from '@shared/law/product-rules'
import { describe, expect, it } from 'vitest'
import { carriers } from '../../../demo/index'

const [start, end] = [1_000_000, 4_000_000]
const booked: BookingTimes = { start, end, cancelledAt: null, checkedInAt: null, completedAt: null }

/** A booking in each state, and an instant at which it is in it. */
const inState: Record<BookingState, [BookingTimes, number]> = {
  booked: [booked, start - 1],
  arrived: [{ ...booked, checkedInAt: start - 5 }, start],
  done: [{ ...booked, checkedInAt: start - 5, completedAt: start + 5 }, start + 6],
  cancelled: [{ ...booked, cancelledAt: start - 5 }, start],
  past: [booked, end],
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
  const slot = slotsOn(carrier, carrier.services[0]!.id, localDate('2026-11-20'), now)[0]!
  const facts: BookFacts = {
    carrier,
    slotId: slot.id,
    station: { creditCode: 'station', personIds: [] },
    enterprise: { creditCode: 'enterprise', personIds: [asId('p_1')] },
  }

  it('is of a slot that the timetable has, up to its start', () => {
    expect(decideBook(facts, now)).toEqual({ accepted: true, slot })
    expect(decideBook(facts, slot.start)).toEqual({ accepted: true, slot })
    expect(decideBook(facts, slot.start + 1)).toMatchObject({ code: 'SLOT_CLOSED' })
    expect(decideBook({ ...facts, slotId: asId(slot.id.replace('0830', '0831')) }, now)).toMatchObject({
      code: 'SLOT_CLOSED',
    })
  })

  it('is not of one’s own station, whatever slot it would be', () => {
    for (const station of [
      { creditCode: 'enterprise', personIds: [] },
      { creditCode: 'station', personIds: [...facts.enterprise.personIds] },
    ])
      expect(decideBook({ ...facts, station, slotId: asId('slot:none') }, now)).toMatchObject({
        code: 'SELF_SERVICE',
        basis: productRules.noSelfService,
      })
  })
})

describe('cancelling', () => {
  it('is possible until the start', () => {
    expect(decideCancel(booked, start - 1)).toEqual({ accepted: true })
    expect(decideCancel(booked, start)).toMatchObject({ code: 'TOO_LATE' })
  })

  it.each(states.filter((state) => state !== 'booked'))('is refused of a booking that is %s', (state) =>
    expect(decideCancel(...inState[state])).toMatchObject({ code: 'WRONG_STATE', data: { state } }),
  )
})

describe('completing', () => {
  it('is of who has arrived, and says when they did', () =>
    expect(decideComplete(...inState.arrived)).toEqual({ accepted: true, startedAt: start - 5 }))

  it.each(states.filter((state) => state !== 'arrived'))('is refused of a booking that is %s', (state) =>
    expect(decideComplete(...inState[state])).toMatchObject({ code: 'WRONG_STATE', data: { state } }),
  )
})

describe('checking in', () => {
  const digest: Digest = (message) => createHmac('sha256', 'test key').update(message).digest()
  const expected = (id: string) => ({ _id: asId<BookingId>(id), cancelledAt: null, checkedInAt: null })
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
})

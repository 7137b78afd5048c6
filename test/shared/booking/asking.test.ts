import { answerBy, calls, dueCall } from '@shared/booking/asking'
import { asksFor, decideAnswer } from '@shared/booking/decide-answer'
import { decideCancel } from '@shared/booking/decide-cancel'
import { decideMiss, decideRelease, decideWait } from '@shared/booking/decide-miss'
import { decideObject } from '@shared/booking/decide-object'
import { decideRemind } from '@shared/booking/decide-remind'
import { decideReschedule } from '@shared/booking/decide-reschedule'
import { hasInboxReminder } from '@shared/booking/reminder'
import { bookingState, hasSeat } from '@shared/booking/state'
import { instantOf } from '@shared/calendar/beijing'
import { asId, type CarrierId, type SlotId } from '@shared/ids'
import { describe, expect, it } from 'vitest'

const at = (text: string) => instantOf(`2026-11-${text}:00+08:00`)
const HOUR = 3_600_000
/** Asked for on a Friday at three, for the Friday after. */
const bookedAt = at('20T15:00')
const start = at('27T14:00')
const request = {
  ...{ _id: 'b_1', carrierId: asId<CarrierId>('station-a'), slotId: asId<SlotId>('slot:station-a:x:2026-11-27:1400') },
  ...{ bookedAt, start, end: start + HOUR, asked: true, agreedAt: null, freeUntil: start - 2 * HOUR },
  ...{ cancelledAt: null, checkedInAt: null, completedAt: null },
}
const agreed = { ...request, agreedAt: bookedAt + HOUR }
const codeOf = (outcome: { accepted: true } | { accepted: false; code: string; data?: unknown }) =>
  outcome.accepted ? 'OK' : [outcome.code, ...Object.values({ ...(outcome.data as object) })].join(' ')

describe('the last time to answer', () => {
  it('is a working day later at most: over a weekend, Monday', () =>
    expect(answerBy({ bookedAt, start })).toBe(at('23T15:00')))

  it('is half of the time to the start where that is sooner', () =>
    expect(answerBy({ bookedAt, start: at('20T17:00') })).toBe(at('20T16:00')))

  it('begins anew with a move', () =>
    expect(answerBy({ bookedAt, start, movedAt: at('24T10:00') })).toBe(at('25T10:00')))
})

describe('the calls to the station', () => {
  it('are three: at once, at half time, and an hour before the last time', () =>
    expect(calls({ bookedAt, start })).toEqual([bookedAt, at('22T03:00'), at('23T14:00')]))

  it('of a short time the last is an eighth of it before, and none is after the last time', () =>
    expect(calls({ bookedAt, start: at('20T16:20') })).toEqual([bookedAt, at('20T15:20'), at('20T15:35')]))

  it('each is due once; what was slept through is one call and not three', () => {
    expect(dueCall(request, bookedAt)).toEqual({ nth: 1, next: at('22T03:00') })
    expect(dueCall(request, at('22T03:00'))).toEqual({ nth: 2, next: at('23T14:00') })
    expect(dueCall(request, at('25T09:00'))).toEqual({ nth: 3, next: null })
  })
})

describe('a request', () => {
  it('holds its seat like any booking, answered or not', () => {
    expect(bookingState(request, start - 1)).toBe('asked')
    expect(bookingState(agreed, start - 1)).toBe('booked')
    expect(bookingState(request, request.end)).toBe('past')
    expect(hasSeat({ ...request, cancelledAt: null })).toBe(true)
  })

  it('is answered once, until the start, also after the last time', () => {
    expect(codeOf(decideAnswer(request, bookedAt))).toBe('OK')
    expect(codeOf(decideAnswer(request, answerBy(request) + 1))).toBe('OK')
    expect(codeOf(decideAnswer(request, start))).toBe('WRONG_STATE past')
    expect(codeOf(decideAnswer(agreed, bookedAt))).toBe('WRONG_STATE booked')
    expect(codeOf(decideAnswer({ ...request, cancelledAt: bookedAt }, bookedAt))).toBe('WRONG_STATE cancelled')
    // who was checked in was welcome
    expect(codeOf(decideAnswer({ ...request, checkedInAt: bookedAt }, bookedAt))).toBe('WRONG_STATE arrived')
  })

  it('is cancelled and moved for nothing as long as it waits, and not any more once it was agreed to', () => {
    const late = start - 60_000
    expect(decideCancel(request, [], late)).toMatchObject({ accepted: true, lateCancel: false })
    expect(decideCancel(agreed, [], late)).toMatchObject({ accepted: true, lateCancel: true })
    const elsewhere = asId<SlotId>('slot:station-a:x:2026-11-27:1600')
    expect(decideReschedule(request, elsewhere, 1, late)).toMatchObject({ accepted: true, lateCancel: false })
    expect(decideReschedule(agreed, elsewhere, 1, late)).toMatchObject({ accepted: true, lateCancel: true })
  })

  it('that nobody answered is nobody’s no-show: it is neither said, nor freed by the clock, nor objected to', () => {
    const over = start + 30 * 60_000
    for (const time of [over, request.end + 1]) {
      expect(codeOf(decideMiss(request, time))).toMatch('WRONG_STATE')
      expect(codeOf(decideRelease(request, time))).toMatch('WRONG_STATE')
      expect(codeOf(decideObject(request, 'unreceived', time))).toMatch('WRONG_STATE')
      expect(codeOf(decideMiss(agreed, time))).toBe('OK')
      expect(codeOf(decideRelease(agreed, time))).toBe('OK')
      expect(codeOf(decideObject(agreed, 'unreceived', time))).toBe('OK')
    }
    expect(codeOf(decideWait(request, over))).toBe('WRONG_STATE asked')
  })

  it('is reminded of once it is agreed to, and in the inbox only where that was not a moment ago', () => {
    expect(codeOf(decideRemind(request, bookedAt))).toBe('WRONG_STATE asked')
    expect(codeOf(decideRemind(agreed, bookedAt))).toBe('OK')
    expect(hasInboxReminder(agreed)).toBe(true)
    expect(hasInboxReminder({ ...agreed, agreedAt: start - HOUR })).toBe(false)
  })

  it('comes of a service that asks; what waits goes on waiting when it moves, whatever the service says by now', () => {
    expect(asksFor({ approval: true })).toBe(true)
    expect(asksFor({})).toBe(false)
    expect(asksFor(undefined)).toBe(false)
    expect(asksFor({}, request, bookedAt)).toBe(true)
    expect(asksFor({}, agreed, bookedAt)).toBe(false)
    expect(asksFor({ approval: true }, agreed, bookedAt)).toBe(true)
  })
})

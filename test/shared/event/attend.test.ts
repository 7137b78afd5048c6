import { createHmac } from 'node:crypto'
import { STEP_MS, stepAt } from '@shared/booking/code'
import { instantOf } from '@shared/calendar/beijing'
import { attendCodeAt, attendState, attendStep } from '@shared/event/attend'
import { decideAttend, decideOpen, decideSeated, decideUndoAttend } from '@shared/event/decide-attend'
import { decideRecord } from '@shared/event/decide-record'
import { asId, type EventId } from '@shared/ids'
import { describe, expect, it } from 'vitest'

const digest = (message: string) => new Uint8Array(createHmac('sha256', 'key').update(message).digest())
const start = instantOf('2026-11-20T14:30:00+08:00')
const end = start + 2 * 3_600_000
const minute = 60_000
const eventId = asId<EventId>('e_1')
const event = { _id: eventId, start, end, publishedAt: 0, cancelledAt: null, seats: 20 }
const codeAt = (now: number, id = eventId) => attendCodeAt(digest, id, stepAt(now))
const attend = (code: string, now = start, before: Parameters<typeof decideAttend>[2] = null, of = event) =>
  decideAttend(digest, of, before, code, now)
const invalid = { accepted: false, code: 'CODE_INVALID' }
const refusedFor = (reason: string) => ({ accepted: false, code: 'ATTEND_REFUSED', data: { reason } })

describe('the code of an event', () => {
  it('is six digits, another with each step and for each event', () => {
    const codes = Array.from({ length: 200 }, (_, nth) => codeAt(start + nth * STEP_MS))
    for (const code of codes) expect(code).toMatch(/^\d{6}$/)
    expect(new Set(codes).size).toBe(200)
    expect(codeAt(start, asId('e_2'))).not.toBe(codeAt(start))
  })

  it('is good one step early or late, and no longer', () => {
    const steps = [-2, -1, 0, 1, 2].map((away) => attendStep(digest, eventId, codeAt(start), start + away * STEP_MS))
    expect(steps).toEqual([null, stepAt(start), stepAt(start), stepAt(start), null])
    expect(attendStep(digest, asId('e_2'), codeAt(start), start)).toBeNull()
  })
})

describe('who comes', () => {
  it('comes from an hour before the start until the end, to what is published and has a place', () => {
    const at = (now: number, own: object = {}) => attendState({ ...event, ...own }, now)
    expect([at(start - 60 * minute - 1), at(start - 60 * minute), at(end - 1), at(end)]).toEqual([
      ...['too-early', 'open'],
      ...['open', 'past'],
    ])
    expect([at(start, { publishedAt: null }), at(start, { cancelledAt: 1 }), at(start, { seats: 0 })]).toEqual([
      ...['draft', 'cancelled', 'no-seats'],
    ])
    expect(decideOpen(event, end)).toMatchObject(refusedFor('past'))
    expect(attend(codeAt(end), end)).toMatchObject(refusedFor('past'))
  })

  it('comes once, with a code of now', () => {
    expect(attend(codeAt(start))).toEqual({ accepted: true, step: stepAt(start) })
    expect(attend(codeAt(start, asId('e_2')))).toMatchObject(invalid)
    expect(attend(codeAt(start), start + 2 * STEP_MS)).toMatchObject(invalid)
    const before = { undoneAt: null, step: stepAt(start) }
    expect(attend(codeAt(start + STEP_MS), start + STEP_MS, before)).toMatchObject(refusedFor('came'))
  })

  it('and was taken back, needs a code that came after the one they had', () => {
    const before = { undoneAt: start + 1, step: stepAt(start) }
    expect(attend(codeAt(start), start, before)).toMatchObject(invalid)
    expect(attend(codeAt(start - STEP_MS), start, before)).toMatchObject(invalid)
    expect(attend(codeAt(start + STEP_MS), start + STEP_MS, before)).toMatchObject({ accepted: true })
  })

  it('is no more than the enterprise has seats', () => {
    expect(decideSeated({ seats: 2, arrived: 1 })).toEqual({ accepted: true })
    expect(decideSeated({ seats: 2, arrived: 2 })).toMatchObject(refusedFor('all-came'))
  })

  it('is taken back once, until the records are written, also when it is over', () => {
    const came = { undoneAt: null, step: 1 }
    expect(decideUndoAttend(came, event, start)).toEqual({ accepted: true })
    expect(decideUndoAttend(came, event, end)).toEqual({ accepted: true })
    expect(decideUndoAttend(came, { ...event, recording: {} }, end)).toMatchObject({ data: { state: 'done' } })
    expect(decideUndoAttend({ ...came, undoneAt: 1 }, event, start)).toMatchObject({ data: { state: 'withdrawn' } })
  })
})

it('its host writes of it once, when it is over, of a service that it has, if somebody came', () => {
  const held = { ...event, serviceId: asId<never>('salon') }
  const reason = (own: object, knows = true, came = true, now = end) => {
    const decided = decideRecord({ ...held, ...own }, knows, came, now)
    return decided.accepted ? 'ok' : decided.data.reason
  }
  expect(reason({})).toBe('ok')
  expect(reason({}, true, true, end - 1)).toBe('not-over')
  expect(reason({ cancelledAt: 1 })).toBe('not-over')
  expect(reason({ recording: {} })).toBe('written')
  expect(reason({ serviceId: null })).toBe('no-service')
  expect(reason({}, false)).toBe('no-service')
  expect(reason({}, true, false)).toBe('nobody')
})

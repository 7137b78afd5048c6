import { decideMiss, decideRelease, decideUnmiss, decideWait } from '@shared/booking/decide-miss'
import { decideObject } from '@shared/booking/decide-object'
import { comesToStation, isHeldAgainst, waitedUntil } from '@shared/booking/no-show'
import { instantOf } from '@shared/calendar/beijing'
import { asId, type PersonId } from '@shared/ids'
import { describe, expect, it } from 'vitest'

const start = instantOf('2026-10-09T14:00:00+08:00')
const minute = 60_000
const booked = {
  ...{ start, end: start + 45 * minute, cancelledAt: null, checkedInAt: null, completedAt: null },
}
const byId = asId<PersonId>('p_desk')
const missed = { ...booked, missedAt: start + 15 * minute }

describe('who does not come', () => {
  it('is said to be missing by the desk from the start until the day is over, and not once they are there', () => {
    expect(decideMiss(booked, start - 1)).toMatchObject({ code: 'WRONG_STATE', data: { state: 'booked' } })
    expect(decideMiss(booked, start)).toMatchObject({ accepted: true, missedAt: start })
    expect(decideMiss(booked, instantOf('2026-10-09T23:59:59+08:00'))).toMatchObject({ accepted: true })
    expect(decideMiss(booked, instantOf('2026-10-10T00:00:00+08:00'))).toMatchObject({ accepted: false })
    expect(decideMiss({ ...booked, checkedInAt: start }, start + minute)).toMatchObject({ data: { state: 'arrived' } })
  })

  it('has the seat for a quarter of an hour, and for another where the desk waits, once', () => {
    expect(decideRelease(booked, start + 15 * minute - 1)).toMatchObject({ accepted: false })
    expect(decideRelease(booked, start + 15 * minute)).toMatchObject({ accepted: true })
    const waits = decideWait(booked, start + 3 * minute)
    expect(waits).toMatchObject({ graceUntil: start + 30 * minute })
    // of one that nobody freed: from now on
    expect(decideWait(booked, start + 20 * minute)).toMatchObject({ graceUntil: start + 35 * minute })
    const waited = { ...booked, graceUntil: start + 30 * minute }
    expect(decideWait(waited, start + 16 * minute)).toMatchObject({ accepted: false })
    expect(decideWait(booked, start - 1)).toMatchObject({ accepted: false })
    expect([decideRelease(waited, start + 30 * minute - 1).accepted, waitedUntil(waited)]).toEqual([
      false,
      start + 30 * minute,
    ])
    expect(decideRelease({ ...booked, checkedInAt: start }, start + 60 * minute)).toMatchObject({ accepted: false })
  })

  it('comes to the station only where that is how it takes place', () => {
    expect(comesToStation(undefined, ['onsite'])).toBe(true)
    expect(comesToStation(undefined, ['onsite', 'online'])).toBe(false)
    expect(comesToStation('onsite', ['onsite', 'online'])).toBe(true)
    expect(comesToStation('visit', ['onsite', 'visit'])).toBe(false)
  })
})

describe('a no-show counts', () => {
  const objection = { at: start + 20 * minute, byId }
  it.each([
    ['what the clock freed', { missedAt: start }, false],
    ['what the desk has said', { missedAt: start, missedById: byId }, true],
    ['what was taken back', { missedAt: null, missedById: byId }, false],
    [
      'one that the enterprise denies',
      { missedAt: start, missedById: byId, objection: { what: 'came', ...objection } },
      false,
    ],
    [
      'one that the desk stays with',
      { missedAt: start, missedById: byId, objection: { what: 'came', ...objection }, insistedAt: 5 },
      true,
    ],
    [
      'one where nobody received them, whatever the desk says',
      { missedAt: start, missedById: byId, objection: { what: 'unreceived', ...objection }, insistedAt: 5 },
      false,
    ],
  ] as const)('%s', (_, noShow, counts) => expect(isHeldAgainst(noShow)).toBe(counts))

  it('is said of what the clock freed, and once more after an objection, and not a third time', () => {
    const later = start + 30 * minute
    expect(decideMiss(missed, later)).toMatchObject({ accepted: true, missedAt: missed.missedAt, insistedAt: null })
    expect(decideMiss({ ...missed, missedById: byId }, later)).toMatchObject({ accepted: false })
    const denied = { ...missed, missedById: byId, objection: { what: 'came' as const, ...objection } }
    expect(decideMiss(denied, later)).toMatchObject({ accepted: true, insistedAt: later })
    expect(decideMiss({ ...denied, insistedAt: later }, later + 1)).toMatchObject({ accepted: false })
    expect(decideUnmiss(denied, later)).toMatchObject({ accepted: true })
    expect(decideUnmiss(booked, later)).toMatchObject({ data: { state: 'booked' } })
  })
})

describe('the enterprise says otherwise', () => {
  const at = start + 20 * minute
  it('once, of a no-show that it came, and of what nobody was checked in to that nobody received it', () => {
    expect(decideObject(missed, 'came', at)).toEqual({ accepted: true })
    expect(decideObject(booked, 'came', at)).toMatchObject({ accepted: false })
    expect(decideObject(booked, 'unreceived', at)).toEqual({ accepted: true })
    const said = { ...missed, objection: { what: 'came' as const, at, byId } }
    expect(decideObject(said, 'unreceived', at)).toMatchObject({ code: 'WRONG_STATE' })
    for (const not of [{ cancelledAt: 1 }, { checkedInAt: 1 }, { checkedInAt: 1, completedAt: 2 }])
      expect(decideObject({ ...booked, ...not }, 'unreceived', at)).toMatchObject({ accepted: false })
  })

  it('not before the quarter of an hour is over, and not after a week', () => {
    expect(decideObject(booked, 'unreceived', start + 15 * minute - 1)).toMatchObject({ accepted: false })
    const week = start + 7 * 24 * 60 * minute
    expect(decideObject(booked, 'unreceived', week - 1)).toEqual({ accepted: true })
    expect(decideObject(booked, 'unreceived', week)).toMatchObject({ accepted: false })
  })
})

import type { Use } from '@shared/access/quotas'
import { absenceRule } from '@shared/booking/absence-rule'
import { type Absence, bearsSince, decideLimited, isAbsence, standingOf, wasAbsence } from '@shared/booking/absences'
import { decideAppeal, decideHeard } from '@shared/booking/decide-appeal'
import { asId, type BookingId, type PersonId } from '@shared/ids'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { times } from '../../times'

const day = 86_400_000
const now = 400 * day
const byId = asId<PersonId>('p_desk')
const { most, days, limitDays, open } = absenceRule
const at = (ago: number, name = String(ago)): Absence => ({ bookingId: asId<BookingId>(name), start: now - ago * day })
const missed = { missedAt: now - day, missedById: byId }

describe('an absence', () => {
  it('is what the desk has said, or what was left late; not what the clock freed', () => {
    expect(isAbsence(missed)).toBe(true)
    expect(isAbsence({ lateCancel: true })).toBe(true)
    expect([isAbsence({}), isAbsence({ missedAt: now, missedById: null })]).toEqual([false, false])
  })

  it('is none where nobody received them, or once it is excused', () => {
    const objection = { what: 'unreceived', at: now, byId } as const
    for (const booking of [missed, { lateCancel: true } as const, { ...missed, lateCancel: true } as const]) {
      expect(isAbsence({ ...booking, objection, insistedAt: now })).toBe(false)
      expect(isAbsence({ ...booking, excusedAt: now })).toBe(false)
      expect(wasAbsence({ ...booking, excusedAt: now })).toBe(true)
    }
  })
})

describe('what follows', () => {
  it('is what a count by hand of every moment says', () => {
    const ages = fc.array(fc.integer({ min: 0, max: 130 * 4 }), { maxLength: 12 })
    fc.assert(
      fc.property(ages, (quarters) => {
        const absences = quarters.map((each, i) => at(each / 4, `b${i}`))
        // one by one: it limits from an absence on whose ninety days have enough
        const limits = absences.flatMap(({ start }) => {
          const within = absences.filter((other) => other.start <= start && other.start > start - days * day)
          return within.length >= most && now < start + limitDays * day ? [start + limitDays * day] : []
        })
        const expected = limits.length === 0 ? null : { until: Math.max(...limits), most: open }
        const count = absences.filter(({ start }) => start > now - days * day).length
        expect(standingOf(absences, now)).toEqual({ count, limited: expected })
      }),
      { numRuns: times(2000) },
    )
  })

  it('counts a booking once, however it was missed, and none that is still to come', () => {
    expect(standingOf([at(1, 'b'), at(1, 'b'), at(2)], now)).toEqual({ count: 2, limited: null })
    expect(standingOf([at(-1), at(1), at(2)], now)).toEqual({ count: 2, limited: null })
    expect(standingOf([at(0), at(1), at(2)], now).limited).toEqual({ until: now + limitDays * day, most: open })
  })

  it('never looks further back than bears on it', () => {
    const oldest = { bookingId: asId<BookingId>('old'), start: bearsSince(now) }
    const near = [at(limitDays, 'x'), at(limitDays, 'y'), oldest]
    expect(standingOf(near, now)).toEqual(standingOf(near.slice(0, 2), now))
  })

  it('is never that nothing can be booked: as many as the rule says at a time, and the same again is no second', () => {
    const limited = { until: now + day, most: open }
    const uses: Use[] = [{ id: 'a', until: now + 1 }]
    expect(decideLimited(limited, [], 'b', now)).toEqual({ accepted: true })
    expect(decideLimited(limited, uses, 'a', now)).toEqual({ accepted: true })
    expect(decideLimited(limited, uses, 'b', now + 1)).toEqual({ accepted: true })
    expect(decideLimited(null, uses, 'b', now)).toEqual({ accepted: true })
    expect(decideLimited(limited, uses, 'b', now)).toMatchObject({ code: 'ABSENCE_LIMIT', data: limited })
  })
})

describe('an appeal', () => {
  const booking = { ...missed, start: now - day }
  it('is heard once, of what counts, as long as that bears on anything', () => {
    expect(decideAppeal(booking, null, now)).toEqual({ accepted: true })
    expect(decideAppeal(booking, { decidedAt: null }, now)).toMatchObject({ data: { state: 'appealed' } })
    expect(decideAppeal(booking, { decidedAt: now }, now)).toMatchObject({ data: { state: 'decided' } })
    expect(decideAppeal({ ...booking, missedById: null }, null, now)).toMatchObject({ code: 'WRONG_STATE' })
    expect(decideAppeal({ ...booking, start: bearsSince(now) }, null, now)).toMatchObject({ code: 'WRONG_STATE' })
    expect(decideAppeal({ ...booking, start: bearsSince(now) + 1 }, null, now)).toEqual({ accepted: true })
  })

  it('is decided once', () => {
    expect(decideHeard({ decidedAt: null })).toEqual({ accepted: true })
    expect(decideHeard({ decidedAt: now })).toMatchObject({ code: 'WRONG_STATE', data: { state: 'decided' } })
  })
})

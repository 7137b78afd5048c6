import { decideCancel } from '@shared/booking/decide-cancel'
import { deadlineOf, FREE_MINUTES, freeUntilOf, isLate } from '@shared/booking/free-until'
import { describe, expect, it } from 'vitest'

const start = 1_000_000_000
const minutes = 60_000
const booking = { start, end: start + 45 * minutes, cancelledAt: null, checkedInAt: null, completedAt: null, _id: 'b' }

describe('cancelling and moving count for nothing', () => {
  it('until so long before the start as the service says, or the rule', () => {
    expect(freeUntilOf(undefined, start)).toBe(start - FREE_MINUTES * minutes)
    expect(freeUntilOf({}, start)).toBe(start - FREE_MINUTES * minutes)
    expect(freeUntilOf({ freeUntil: 0 }, start)).toBe(start)
    expect(freeUntilOf({ freeUntil: 1440 }, start)).toBe(start - 1440 * minutes)
  })

  it('until just before it, as it was said when it was made', () => {
    const said = { start, freeUntil: start - 30 * minutes }
    expect(deadlineOf(said)).toBe(start - 30 * minutes)
    expect(deadlineOf({ start })).toBe(start - FREE_MINUTES * minutes)
    expect([said.freeUntil - 1, said.freeUntil].map((now) => isLate(said, now))).toEqual([false, true])
  })

  it('whenever it is, where the station has asked for it', () => {
    expect(isLate({ start, offered: { at: 1, reason: '停电' } }, start - 1)).toBe(false)
  })

  it('and cancelling says which it was, also after too many', () => {
    const at = (now: number, used = 0) => {
      const uses = Array.from({ length: used }, (_, nth) => ({ id: `${nth}`, until: start }))
      const decided = decideCancel(booking, uses, now)
      return decided.accepted && decided.lateCancel
    }
    expect([at(start - 121 * minutes), at(start - 120 * minutes), at(start - 1, 10)]).toEqual([false, true, true])
  })
})

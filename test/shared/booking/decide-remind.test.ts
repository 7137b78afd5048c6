import { decideRemind } from '@shared/booking/decide-remind'
import { canRemind, REMINDER_HOURS, reminderAt } from '@shared/booking/reminder'
import { describe, expect, it } from 'vitest'

const hour = 3_600_000
const start = Date.parse('2026-10-09T14:00:00+08:00')
const times = { start, end: start + hour, cancelledAt: null, checkedInAt: null, completedAt: null }

describe('a reminder', () => {
  it('is promised until it goes out, a day before', () => {
    expect(reminderAt(start)).toBe(start - REMINDER_HOURS * hour)
    expect(decideRemind(times, reminderAt(start) - 1)).toEqual({ accepted: true })
    expect(decideRemind(times, reminderAt(start))).toMatchObject({ code: 'WRONG_STATE', data: { state: 'past' } })
  })

  it('is not promised of what was called off', () => {
    const cancelled = { ...times, cancelledAt: start - 48 * hour }
    expect(decideRemind(cancelled, start - 47 * hour)).toMatchObject({ data: { state: 'cancelled' } })
  })

  it('is offered while there is an hour to say yes', () => {
    expect(canRemind(start, start - 25 * hour - 1)).toBe(true)
    expect(canRemind(start, start - 25 * hour)).toBe(false)
  })
})

import { countedAs, decideUse, leftOf, quotas, type Use } from '@shared/access/quotas'
import { describe, expect, it } from 'vitest'

const { most } = quotas.openBookings
const uses = (count: number): Use[] => Array.from({ length: count }, (_, i) => ({ id: `use ${i}`, until: 100 + i }))

describe('a quota', () => {
  it('has room until as many count as it allows, and says when there is room again', () => {
    const last = decideUse('openBookings', uses(most - 1), 'mine', 0, 500)
    expect(last).toEqual({ accepted: true, uses: [...uses(most - 1), { id: 'mine', until: 500 }] })
    expect(decideUse('openBookings', uses(most), 'mine', 0, 500)).toMatchObject({
      code: 'LIMIT_REACHED',
      basis: quotas.openBookings.basis,
      data: { limit: 'openBookings', most, retryAt: 100 },
    })
    expect(decideUse('openBookings', uses(most), 'mine', 100, 500)).toMatchObject({ accepted: true })
  })

  it('that allows less than there is says when enough of it will be over', () => {
    const { data } = decideUse('openBookingsUnconfirmed', [...uses(5)].reverse(), 'mine', 0, 500) as {
      data: { retryAt: number }
    }
    expect(data.retryAt).toBe(103)
    const then = decideUse('openBookingsUnconfirmed', uses(5), 'mine', data.retryAt, 500)
    expect(then).toMatchObject({ accepted: true })
  })

  it('counts the same use once, and keeps its end', () => {
    const again = decideUse('openBookings', uses(most), 'use 3', 0, 500)
    expect(again).toMatchObject({ accepted: true })
    expect(again.accepted && again.uses.find(({ id }) => id === 'use 3')).toEqual({ id: 'use 3', until: 103 })
    expect(again.accepted && again.uses).toHaveLength(most)
  })

  it('with a time of its own lasts that long', () => {
    const { lastsMs } = quotas.cancellations
    expect(decideUse('cancellations', [], 'mine', 7)).toMatchObject({ uses: [{ id: 'mine', until: 7 + lastsMs }] })
  })

  it('has left what is not used now, never less than nothing', () => {
    expect(leftOf('openBookings', uses(4), 101)).toBe(most - 2)
    expect(leftOf('openBookingsUnconfirmed', uses(4), 0)).toBe(0)
  })

  it('of open bookings is one count, whatever it allows', () => {
    expect(countedAs('openBookingsUnconfirmed')).toBe('openBookings')
    expect(countedAs('openBookingsOfPerson')).toBe('openBookingsOfPerson')
  })
})

import { decideUse } from '@shared/access/decide-use'
import { countedAs, leftOf, type QuotaName, quotaNames, quotas, type Use } from '@shared/access/quotas'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const now = 1_000_000
const limited = 'joins' satisfies QuotaName
const { most, lastsMs } = quotas[limited]
const lasts = lastsMs ?? 0
const many = (count: number, until = now + 5) => Array.from({ length: count }, (_, i): Use => ({ id: `u${i}`, until }))

/** What is stored after one more use; null where it was refused. */
const used = (uses: readonly Use[], id: string, at = now, name: QuotaName = limited, until?: number) => {
  const decided = decideUse(name, uses, id, at, until)
  return decided.accepted ? decided.uses : null
}
const live = (uses: readonly Use[], at: number) => uses.filter(({ until }) => until > at)

describe('a quota', () => {
  it('allows so many and not one more, and says when the next is possible', () => {
    expect(used(many(most - 1), 'new')).toHaveLength(most)
    const [first, ...rest] = many(most)
    const uses = [...rest, { ...first!, until: now + 2 }]
    expect(decideUse(limited, uses, 'new', now)).toMatchObject({
      code: 'LIMIT_REACHED',
      basis: quotas[limited].basis,
      data: { limit: limited, most, retryAt: now + 2 },
    })
    expect(used(uses, 'new', now + 1)).toBeNull()
    expect(used(uses, 'new', now + 2)).toHaveLength(most)
  })

  it('counts the same use once, and keeps the end it had', () => {
    const full = many(most)
    expect(used(full, 'u0')).toEqual(expect.arrayContaining(full))
    expect(used(full, 'u0')).toHaveLength(most)
  })

  it('frees what has ended: the same use after its end is a new one and counts again', () => {
    expect(used(many(most, now), 'new')).toEqual([{ id: 'new', until: now + lasts }])
    expect(used([{ id: 'again', until: now }], 'again')).toEqual([{ id: 'again', until: now + lasts }])
  })

  it('of a kind without a time of its own lasts as long as is said', () => {
    expect(used([], 'b', now, 'openBookings', now + 7)).toEqual([{ id: 'b', until: now + 7 }])
  })

  it('says the truth about the next time where more count than it allows now', () => {
    const uses = Array.from({ length: most + 3 }, (_, i): Use => ({ id: `u${i}`, until: now + 10 * (i + 1) }))
    expect(decideUse(limited, uses, 'new', now)).toMatchObject({ data: { retryAt: now + 40 } })
    expect(used(uses, 'new', now + 39)).toBeNull()
    expect(used(uses, 'new', now + 40)).toHaveLength(most)
  })

  it('whatever is asked in whatever order: never more than so many at once, and “retryAt” is the first moment that works', () => {
    const asked = fc.array(fc.record({ id: fc.integer({ min: 0, max: 12 }).map(String), wait: fc.nat(lasts) }), {
      maxLength: 60,
    })
    let refusals = 0
    fc.assert(
      fc.property(fc.constantFrom(...quotaNames), asked, (name, calls) => {
        let [uses, at]: [readonly Use[], number] = [[], now]
        for (const { id, wait } of calls) {
          at += Math.floor(wait / 20)
          const known = live(uses, at).some((use) => use.id === id)
          const decided = decideUse(name, uses, id, at, at + 1000)
          if (decided.accepted) {
            const before = live(uses, at).length
            uses = decided.uses
            expect(live(uses, at)).toHaveLength(known ? before : before + 1)
          } else {
            refusals++
            const { retryAt } = decided.data
            expect(known).toBe(false)
            expect(used(uses, id, retryAt - 1, name, retryAt + 1000)).toBeNull()
            expect(used(uses, id, retryAt, name, retryAt + 1000)).not.toBeNull()
          }
          expect(live(uses, at).length).toBeLessThanOrEqual(quotas[name].most)
          expect(new Set(uses.map((use) => use.id)).size).toBe(uses.length)
        }
      }),
      { numRuns: 300 },
    )
    expect(refusals).toBeGreaterThan(0)
  })

  it('has left what is not used now, never less than nothing', () => {
    const uses = Array.from({ length: 4 }, (_, i): Use => ({ id: `u${i}`, until: now + i }))
    expect(leftOf('openBookings', uses, now + 1)).toBe(quotas.openBookings.most - 2)
    expect(leftOf('openBookingsUnconfirmed', uses, now - 1)).toBe(0)
  })

  it('of open bookings is one count, whatever it allows', () => {
    expect(countedAs('openBookingsUnconfirmed')).toBe('openBookings')
    expect(countedAs('openBookingsOfPerson')).toBe('openBookingsOfPerson')
  })

  it('each has a positive figure and a rule in words that is ours', () => {
    for (const { most, lastsMs, basis } of Object.values(quotas)) {
      expect(most).toBeGreaterThan(0)
      expect(lastsMs === null || lastsMs > 0).toBe(true)
      expect(basis.kind).toBe('product')
    }
  })
})

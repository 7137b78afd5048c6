import { alternatives } from '@shared/booking/alternatives'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const hour = 3_600_000
const slot = fc.record({ start: fc.integer({ min: 0, max: 40 }).map((n) => n * hour), seatsLeft: fc.nat(2) })

describe('alternatives to a slot that cannot be had', () => {
  it('are the nearest in time, the earlier first of two equally near, at most three', () => {
    const offered = [9, 10, 11, 12, 14].map((n) => ({ start: n * hour, seatsLeft: 1 }))
    expect(alternatives(11 * hour, offered).map(({ start }) => start / hour)).toEqual([10, 12, 9])
  })

  it('are never full and never the wanted slot', () => {
    const offered = [
      { start: 10 * hour, seatsLeft: 0 },
      { start: 11 * hour, seatsLeft: 2 },
      { start: 15 * hour, seatsLeft: 1 },
    ]
    expect(alternatives(11 * hour, offered)).toEqual([{ start: 15 * hour, seatsLeft: 1 }])
    expect(alternatives(11 * hour, [])).toEqual([])
  })

  it('leave out nothing that would have been nearer', () => {
    fc.assert(
      fc.property(fc.uniqueArray(slot, { selector: ({ start }) => start }), fc.nat(40), (offered, at) => {
        const wanted = at * hour
        const away = (each: { start: number }) => Math.abs(each.start - wanted)
        const given = alternatives(wanted, offered)
        const eligible = offered.filter(({ seatsLeft, start }) => seatsLeft > 0 && start !== wanted)
        expect(given).toHaveLength(Math.min(3, eligible.length))
        expect(new Set(given).size).toBe(given.length)
        for (const each of given) expect(eligible).toContain(each)
        const left = eligible.filter((each) => !given.includes(each))
        for (const each of left) for (const taken of given) expect(away(each)).toBeGreaterThanOrEqual(away(taken))
        given.slice(1).forEach((each, i) => {
          const before = given[i]!
          expect(away(before) < away(each) || (away(before) === away(each) && before.start < each.start)).toBe(true)
        })
      }),
    )
  })

  it('do not disturb the list they are chosen from', () => {
    const offered = [
      { start: 2 * hour, seatsLeft: 1 },
      { start: hour, seatsLeft: 1 },
    ]
    alternatives(0, offered)
    expect(offered.map(({ start }) => start / hour)).toEqual([2, 1])
  })
})

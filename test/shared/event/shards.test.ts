import { borrow, choose, homeOf, layOut, type Seated, type Shard, shardFaults } from '@shared/event/shards'
import { asId, type EnterpriseId, type JoinId } from '@shared/ids'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const open = (seats: number): Shard[] => layOut(seats).map((free) => ({ free, held: [] }))
const left = (shards: readonly Shard[]) => shards.reduce((sum, { free }) => sum + free, 0)

/** What `store/event-shards.ts` does, on shards in memory: the same choice, the same change. */
function take(shards: Shard[], seat: Seated): string {
  const choice = choose(shards, seat)
  const home = homeOf(seat.enterpriseId, shards.length)
  if (choice.kind === 'home') {
    const { free, held } = shards[home]!
    shards[home] = { free: free - seat.seats, held: [...held, seat] }
  }
  if (choice.kind === 'elsewhere') {
    const others = choice.from.map((nth) => ({ nth, shard: shards[nth]! }))
    const changed = borrow({ nth: home, shard: shards[home]! }, others, seat)
    for (const [nth, shard] of changed!) shards[nth] = shard
  }
  return choice.kind
}

const seatOf = (nth: number, seats: number): Seated => ({
  joinId: asId<JoinId>(`ej_${nth}`),
  enterpriseId: asId<EnterpriseId>(`enterprise-${nth}`),
  seats,
  at: 0,
})

describe('seats over shards', () => {
  it.each([1, 20, 50, 51, 199, 2000])('%i are laid out whole, none with more than 50', (seats) => {
    const shards = layOut(seats)
    expect(shards.reduce((sum, free) => sum + free, 0)).toBe(seats)
    expect(Math.max(...shards)).toBeLessThanOrEqual(50)
    expect(Math.max(...shards) - Math.min(...shards)).toBeLessThanOrEqual(1)
  })

  it('an enterprise has one home, and enterprises are spread', () => {
    const homes = Array.from({ length: 2000 }, (_, nth) => homeOf(asId(`91110108MA${nth}`), 40))
    expect(new Set(homes).size).toBe(40)
    const most = Math.max(...Array.from({ length: 40 }, (_, nth) => homes.filter((home) => home === nth).length))
    expect(most).toBeLessThan(100)
  })

  it('whoever comes and goes in whatever order: refused exactly where fewer are left than were asked for', () => {
    const step = fc.record({ who: fc.nat(60), seats: fc.integer({ min: 1, max: 10 }), leaves: fc.boolean() })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 160 }), fc.array(step, { maxLength: 150 }), (seats, steps) => {
        const shards = open(seats)
        const model = new Map<number, number>()
        for (const { who, seats: wanted, leaves } of steps) {
          const free = seats - [...model.values()].reduce((sum, each) => sum + each, 0)
          expect(left(shards)).toBe(free)
          const seat = seatOf(who, wanted)
          if (leaves) {
            const home = homeOf(seat.enterpriseId, shards.length)
            const { held, free } = shards[home]!
            const own = held.find(({ joinId }) => joinId === seat.joinId)
            if (own) shards[home] = { free: free + own.seats, held: held.filter((each) => each !== own) }
            model.delete(who)
          } else {
            const outcome = take(shards, seat)
            expect(outcome === 'held').toBe(model.has(who))
            expect(outcome === 'full').toBe(!model.has(who) && free < wanted)
            if (outcome === 'home' || outcome === 'elsewhere') model.set(who, wanted)
          }
          expect(shardFaults(seats, shards)).toEqual([])
        }
      }),
      { numRuns: 300 },
    )
  })

  it('a colleague with a request of their own is told of the seats that are held', () => {
    const shards = open(20)
    take(shards, seatOf(1, 2))
    expect(choose(shards, { ...seatOf(1, 1), joinId: asId('another') })).toEqual({
      kind: 'same-enterprise',
      joinId: 'ej_1',
    })
  })
})

it('what is wrong with shards is said', () => {
  const shards = open(120)
  take(shards, seatOf(1, 2))
  const home = homeOf(seatOf(1, 2).enterpriseId, 3)
  const lost = shards.map((shard, nth) => (nth === home ? { ...shard, free: shard.free - 1 } : shard))
  expect(shardFaults(120, lost)).toEqual(['the shards have 119 of 120 seats'])
  const away = (home + 1) % 3
  const moved = shards.map((shard, nth) =>
    nth === away ? { ...shard, free: shard.free - 2, held: [seatOf(1, 2)] } : shard,
  )
  expect(shardFaults(120, moved)).toEqual(
    [
      ...['ej_1 is not at home in ', 'ej_1 is a second of its enterprise'].map((fault) =>
        fault.endsWith('in ') ? `${fault}${away}` : fault,
      ),
    ].sort((a) => (away < home && a.includes('not at home') ? -1 : 0)),
  )
  const below = shards.map((shard, nth) => (nth === home ? { ...shard, free: -1 } : shard))
  expect(shardFaults(120, below)[0]).toBe(`shard ${home} has -1 free`)
})

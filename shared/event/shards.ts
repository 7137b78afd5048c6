import { asId, type EnterpriseId, type EventId, type JoinId, type ShardId } from '../ids'

/** Seats of one shard when an event is published: as many as a session has at most (ADR 0013), so that its document stays small. */
export const SHARD_SEATS = 50

export interface Seated {
  joinId: JoinId
  enterpriseId: EnterpriseId
  seats: number
  at: number
}

/** Some of an event's seats (ADR 0014): those that are free, which may move to another shard of the event, and who holds the others. */
export interface Shard {
  free: number
  held: readonly Seated[]
}

/** Seats spread over shards as evenly as can be. */
export function layOut(seats: number): number[] {
  const count = Math.ceil(seats / SHARD_SEATS)
  return Array.from({ length: count }, (_, nth) => Math.floor((seats + nth) / count))
}

export const shardCount = (seats: number): number => Math.ceil(seats / SHARD_SEATS)

/** The one shard where an enterprise may hold seats of an event: so it never holds them twice. FNV-1a over its id. */
export function homeOf(enterpriseId: EnterpriseId, count: number): number {
  let hash = 0x811c9dc5
  for (const letter of enterpriseId) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193) >>> 0
  return hash % count
}

export interface Wish {
  joinId: JoinId
  enterpriseId: EnterpriseId
  seats: number
}

export type Choice =
  | { kind: 'held' }
  | { kind: 'same-enterprise'; joinId: JoinId }
  | { kind: 'full'; seatsLeft: number }
  /** the home shard has room */
  | { kind: 'home' }
  /** it has not, others have: these by number, those with the most first */
  | { kind: 'elsewhere'; from: readonly number[] }

/** Where the seats may be had, as the shards were read. Who is told `full` has seen fewer free seats in all shards than they want. */
export function choose(shards: readonly Shard[], wish: Wish): Choice {
  const home = homeOf(wish.enterpriseId, shards.length)
  const own = shards[home]?.held.find(({ enterpriseId }) => enterpriseId === wish.enterpriseId)
  if (own) return own.joinId === wish.joinId ? { kind: 'held' } : { kind: 'same-enterprise', joinId: own.joinId }
  const free = shards.map((shard) => shard.free)
  const seatsLeft = sum(free)
  if (seatsLeft < wish.seats) return { kind: 'full', seatsLeft }
  if (free[home]! >= wish.seats) return { kind: 'home' }
  const from = free
    .map((seats, nth) => ({ seats, nth }))
    .filter(({ seats, nth }) => nth !== home && seats > 0)
    .sort((a, b) => b.seats - a.seats)
    .map(({ nth }) => nth)
  return { kind: 'elsewhere', from }
}

/**
 * Seats in the home shard, for which it gets as many free ones of others as it lacks, and of who lends last half of what that one has left, so
 * that the next need not borrow again.
 * @returns the shards that changed, by number; null: these have not enough
 */
export function borrow(
  home: { nth: number; shard: Shard },
  others: readonly { nth: number; shard: Shard }[],
  seat: Seated,
): Map<number, Shard> | null {
  const changed = new Map<number, Shard>()
  let { free } = home.shard
  for (const { nth, shard } of others) {
    const lacking = seat.seats - free
    if (lacking <= 0) break
    const moved = shard.free <= lacking ? shard.free : lacking + Math.floor((shard.free - lacking) / 2)
    changed.set(nth, { ...shard, free: shard.free - moved })
    free += moved
  }
  if (free < seat.seats) return null
  return changed.set(home.nth, { free: free - seat.seats, held: [...home.shard.held, seat] })
}

/** What must hold of an event's shards at any moment, each broken rule in words. */
export function shardFaults(seats: number, shards: readonly Shard[]): string[] {
  const faults: string[] = []
  const seated = new Set<EnterpriseId>()
  for (const [nth, { free, held }] of shards.entries()) {
    if (free < 0) faults.push(`shard ${nth} has ${free} free`)
    for (const { enterpriseId, joinId } of held) {
      if (homeOf(enterpriseId, shards.length) !== nth) faults.push(`${joinId} is not at home in ${nth}`)
      if (seated.has(enterpriseId)) faults.push(`${joinId} is a second of its enterprise`)
      seated.add(enterpriseId)
    }
  }
  const all = sum(shards.flatMap(({ free, held }) => [free, ...held.map((seat) => seat.seats)]))
  if (all !== seats) faults.push(`the shards have ${all} of ${seats} seats`)
  return faults
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

export const shardIdOf = (eventId: EventId, nth: number) => asId<ShardId>(`shard:${eventId}:${nth}`)

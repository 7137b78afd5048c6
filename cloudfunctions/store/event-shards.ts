import {
  borrow,
  type Choice,
  choose,
  homeOf,
  type Seated,
  type Shard,
  shardCount,
  shardIdOf,
} from '@shared/event/shards'
import { asId, type EnterpriseId, type EventId, type ShardId } from '@shared/ids'
import { Contended, type Documents } from '../platform/documents'
import { collection } from './collection'
import type { EventDoc } from './events'

/** Some seats of an event (ADR 0014); they are there from when it is published. */
export interface ShardDoc extends Shard {
  _id: ShardId
  eventId: EventId
  nth: number
  touchedAt: number
}
export const eventShards = collection<ShardDoc>('event-shards')

type Seats = Pick<EventDoc, '_id' | 'seats'>

export const shardIdsOf = ({ _id, seats }: Seats): ShardId[] =>
  Array.from({ length: shardCount(seats) }, (_, nth) => shardIdOf(_id, nth))

/** The shard where an enterprise's seats are. */
export const homeShardOf = ({ _id, seats }: Seats, enterpriseId: EnterpriseId): ShardId =>
  shardIdOf(_id, homeOf(enterpriseId, shardCount(seats)))

const nobodyId = asId<EnterpriseId>('')

/** The shards of an event in their order, and of who holds its seats only this enterprise. */
export async function shardsOf(documents: Documents, event: Seats, enterpriseId = nobodyId): Promise<Shard[]> {
  const ids = shardIdsOf(event)
  if (ids.length === 0) return []
  const { in: among, project } = documents.command
  const fields = { nth: true, free: true, held: project.elemMatch({ enterpriseId }) }
  const found = await documents.find<ShardDoc>(eventShards.name, { _id: among(ids) }, { limit: ids.length, fields })
  return found.sort((a, b) => a.nth - b.nth).map((shard) => ({ ...shard, held: shard.held ?? [] }))
}

/** Free seats of some events; of one that is not published, none. */
export async function seatsLeftOf(documents: Documents, asked: readonly Seats[]): Promise<Map<EventId, number>> {
  const left = new Map<EventId, number>(asked.map(({ _id }) => [_id, 0]))
  const ids = asked.flatMap(shardIdsOf)
  const { in: among } = documents.command
  for (let start = 0; start < ids.length; start += most) {
    const some = ids.slice(start, start + most)
    const fields = ['eventId', 'free']
    const found = await documents.find<ShardDoc>(eventShards.name, { _id: among(some) }, { limit: some.length, fields })
    for (const shard of found) left.set(shard.eventId, left.get(shard.eventId)! + shard.free)
  }
  return left
}
const most = 500

/** How many seats of an event somebody has. */
export async function shardsHeld(documents: Documents, event: Seats): Promise<number> {
  return event.seats - ((await seatsLeftOf(documents, [event])).get(event._id) ?? event.seats)
}

/** More often nobody loses a race for seats that are there. */
const tries = 40

/**
 * Takes seats in the enterprise's home shard: by one conditional update where it has room, and where it has not, in one transaction with the
 * shards that lend it what it lacks. Whoever gets none has changed nothing; asking again with the same id answers `held`.
 * @param seen the shards as the caller has read them
 * @throws Contended where the seats came and went more often than it was tried
 */
export async function takeSeats(
  documents: Documents,
  event: Seats,
  seat: Seated,
  seen: readonly Shard[],
): Promise<Exclude<Choice, { kind: 'home' | 'elsewhere' }>> {
  const home = homeOf(seat.enterpriseId, shardCount(event.seats))
  let shards = seen
  for (let tried = 0; tried < tries; tried++) {
    const choice = choose(shards, seat)
    if (choice.kind === 'home') {
      if (await taken(documents, homeShardOf(event, seat.enterpriseId), seat)) return { kind: 'held' }
    } else if (choice.kind === 'elsewhere') {
      if (await borrowed(documents, event._id, home, choice.from, seat)) return { kind: 'held' }
    } else return choice
    shards = await shardsOf(documents, event, seat.enterpriseId)
  }
  throw new Contended(`no seat of ${event._id} after ${tries} tries`)
}

/** The condition is the whole rule: there is room, and the enterprise holds none yet. */
async function taken(documents: Documents, shardId: ShardId, seat: Seated): Promise<boolean> {
  const { and, nor, elemMatch, inc, max, push, gte } = documents.command
  const isNew = nor([{ held: elemMatch({ enterpriseId: seat.enterpriseId }) }])
  const changed = await eventShards.updateWhere(documents, and([{ _id: shardId, free: gte(seat.seats) }, isNew]), {
    held: push([seat]),
    free: inc(-seat.seats),
    touchedAt: max(seat.at),
  })
  return changed === 1
}

/** How many shards lend at most: more would conflict with everybody. */
const lenders = 10

async function borrowed(
  documents: Documents,
  eventId: EventId,
  home: number,
  from: readonly number[],
  seat: Seated,
): Promise<boolean> {
  return documents.transaction(async (tx) => {
    const own = await eventShards.get(tx, shardIdOf(eventId, home))
    if (!own || own.held.some(({ enterpriseId }) => enterpriseId === seat.enterpriseId)) return false
    const others: ShardDoc[] = []
    for (const nth of from.slice(0, lenders)) others.push((await eventShards.get(tx, shardIdOf(eventId, nth)))!)
    const lent = others.map((shard) => ({ nth: shard.nth, shard }))
    const changed = borrow({ nth: home, shard: own }, lent, seat)
    if (!changed) return false
    for (const shard of [own, ...others]) {
      const after = changed.get(shard.nth)
      if (after) await eventShards.put(tx, { ...shard, ...after, touchedAt: Math.max(shard.touchedAt, seat.at) })
    }
    return true
  })
}

/** Gives the seats back; once, however often it is asked. @returns whether they were held */
export async function releaseSeats(
  documents: Documents,
  event: Seats,
  { joinId, enterpriseId }: Pick<Seated, 'joinId' | 'enterpriseId'>,
  now: number,
): Promise<boolean> {
  const { elemMatch, inc, max, pull } = documents.command
  const _id = homeShardOf(event, enterpriseId)
  const seat = (await eventShards.get(documents, _id))?.held.find((held) => held.joinId === joinId)
  if (!seat) return false
  const patch = { held: pull({ joinId }), free: inc(seat.seats), touchedAt: max(now) }
  return (await eventShards.updateWhere(documents, { _id, held: elemMatch({ joinId }) }, patch)) === 1
}

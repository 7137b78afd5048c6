import { type Seated, shardFaults } from '@shared/event/shards'
import type { EventId } from '@shared/ids'
import { joinOf, leaveSeats, trySpendJoin } from '../../modules/event/join'
import type { Documents, Tx } from '../../platform/documents'
import { enterprises } from '../../store/enterprises'
import { type EventJoin, eventJoins } from '../../store/event-joins'
import { eventShards, homeShardOf, releaseSeats, type ShardDoc, shardIdsOf } from '../../store/event-shards'
import { type EventDoc, events } from '../../store/events'
import { journal } from '../../store/journal'
import { after, type Place, placeOf } from '../../store/order'
import type { JobDeps, Task } from './task'

const batch = 100
/** Longer than any call lives: what has not been finished by then will not be. */
const settledMs = 60_000

const byTouch = { key: 'touchedAt', direction: 'asc' } as const
const byLeave = { key: 'leftAt', direction: 'asc' } as const

interface Places {
  /** seats that were taken before have been looked at */
  since: number
  /** of a round that is under way: up to when it looks, and how far it has come */
  round: { until: number; place: Place } | null
  left: Place | null
}

/**
 * Brings seats and joins of events together again after a crash between the two (ADR 0014), as `repair-bookings` does with bookings: a seat
 * without its join gets one or goes back, a join that was left and whose seats are still held gives them back.
 */
export const repairEvents: Task<Places> = {
  name: 'repair-events',
  restMs: 60_000,
  start: { since: 0, round: null, left: null },
  async run(deps, { since, round, left }) {
    const { documents, now } = deps
    const { gt, gte, lt } = documents.command
    const until = round ? round.until : now() - settledMs
    const changed = await after<ShardDoc>(
      documents,
      eventShards.name,
      { touchedAt: gte(since) },
      byTouch,
      round?.place ?? null,
      batch,
    )
    const settled = { leftAt: gt(0).and(lt(now() - settledMs)) }
    const ended = await after<EventJoin>(documents, eventJoins.name, settled, byLeave, left, batch)
    const known = await events.getAll(
      documents,
      [...changed, ...ended].map(({ eventId }) => eventId),
    )
    let done = await releaseHeld(documents, known, ended, now())
    for (const event of known.values()) await sayFaults(deps, event)
    for (const shard of changed) done += await lookAt(deps, known.get(shard.eventId)!, shard, since, until)
    const isOver = changed.length < batch
    const lastLeft = ended.at(-1)
    return {
      state: {
        since: isOver ? Math.max(since, until) : since,
        round: isOver ? null : { until, place: placeOf(changed.at(-1)!, byTouch) },
        left: lastLeft ? placeOf(lastLeft, byLeave) : left,
      },
      done,
      more: !isOver || ended.length === batch,
    }
  },
}

/** Seats move from shard to shard, so what was read one after the other is looked at again, as of one moment, before anything is said. */
async function sayFaults({ documents, log }: JobDeps, event: EventDoc): Promise<void> {
  const read = async (from: Pick<Tx, 'get'>) => {
    const shards: ShardDoc[] = []
    for (const id of shardIdsOf(event)) shards.push((await eventShards.get(from, id))!)
    return shardFaults(event.seats, shards)
  }
  if ((await read(documents)).length === 0) return
  const faults = await documents.transaction(read)
  if (faults.length > 0)
    log({
      level: 'error',
      event: 'shards are wrong',
      operation: 'repair-events',
      detail: [event._id, ...faults].join('; '),
    })
}

/** @returns how many seats without a join were settled */
async function lookAt(
  { documents, now, log }: JobDeps,
  event: EventDoc,
  { held }: ShardDoc,
  since: number,
  until: number,
) {
  const due = held.filter(({ at }) => at >= since && at < until)
  const known = await eventJoins.getAll(
    documents,
    due.map(({ joinId }) => joinId),
  )
  let settled = 0
  for (const seat of due) {
    if (known.has(seat.joinId)) continue
    if (await enterprises.get(documents, seat.enterpriseId)) {
      await documents.transaction((tx) => settle(tx, event, seat, now()))
      settled++
    } else log({ level: 'warn', event: 'seat of nobody', operation: 'repair-events', detail: seat.joinId })
  }
  return settled
}

/** The join that its seats say, if the enterprise has a place for it; else they go back, as the call that took them would do. */
async function settle(tx: Tx, event: EventDoc, seat: Seated, now: number): Promise<void> {
  const { joinId } = seat
  const home = await eventShards.get(tx, homeShardOf(event, seat.enterpriseId))
  if (!home?.held.some((held) => held.joinId === joinId) || (await eventJoins.get(tx, joinId))) return
  if (!(await trySpendJoin(tx, seat, event.end, now))) return leaveSeats(tx, event, seat, now)
  await eventJoins.create(tx, joinOf(event, seat, 'onsite', null))
  await journal.create(tx, {
    ...{ _id: `j_repair_${joinId}`, action: 'jobs.repair-events', personId: null, resourceId: joinId },
    ...{ inputHash: '', answer: { joinId }, at: now, request: 'jobs' },
  })
}

/** @returns how many gave seats back */
async function releaseHeld(
  documents: Documents,
  known: ReadonlyMap<EventId, EventDoc>,
  left: EventJoin[],
  now: number,
) {
  let released = 0
  for (const { _id: joinId, eventId, enterpriseId, way } of left)
    if (way === 'onsite' && (await releaseSeats(documents, known.get(eventId)!, { joinId, enterpriseId }, now)))
      released++
  return released
}

import { decideJoin } from '@shared/event/decide-join'
import type { Seated } from '@shared/event/shards'
import { homeOf, shardCount } from '@shared/event/shards'
import type { JoinId } from '@shared/ids'
import { asLine } from '../../frame/basis-line'
import { answered, commit } from '../../frame/commit'
import { allowed, type Context, personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { abandonSeats, mayJoin, refuseWhoMayNot, writeJoin } from '../../modules/event/join'
import { joinViewOf } from '../../modules/event/view'
import { enterprises } from '../../store/enterprises'
import { eventJoins, joinIdOf, liveJoinIdOf } from '../../store/event-joins'
import { releaseSeats, shardsOf, takeSeats } from '../../store/event-shards'
import { type EventDoc, events } from '../../store/events'

/**
 * Joins an event (B7). Seats on the spot are taken on the enterprise's home shard first (ADR 0014), and one transaction makes of them the join,
 * its journal entry and its place among the open ones. If this call dies in between, the same request finishes the work, and so does `jobs`.
 */
export const join = os.event.join.handler(async ({ context, input, errors }) => {
  const { deps } = context
  const { documents } = deps
  const { way } = input
  const personId = personOf(context)
  const enterpriseId = allowed(context, input.enterpriseId, (id) => ({ enterpriseId: id }))
  const event = await events.get(documents, input.eventId)
  if (!event || event.publishedAt === null) throw refusal('NOT_FOUND')
  const now = deps.now()
  const onsite = way === 'onsite'
  const joinId = onsite ? joinIdOf(personId, input.requestId, event._id) : liveJoinIdOf(event._id, enterpriseId)
  const done = await answered(context, input)
  if (done) return finished(context, event, done.joinId as JoinId)
  const decided = decideJoin(event, way, input.seats, now)
  if (!decided.accepted)
    throw errors.EVENT_CLOSED({ data: { reason: decided.data.reason, basis: asLine(decided.basis) } })
  const shards = await shardsOf(documents, event, enterpriseId)
  const seat: Seated = { joinId, enterpriseId, seats: onsite ? input.seats : 0, at: now }
  const own = shards[homeOf(enterpriseId, shardCount(event.seats))]?.held.find(
    (held) => held.enterpriseId === enterpriseId,
  )
  const seatsLeft = shards.reduce((sum, { free }) => sum + free, 0)
  if (own && own.joinId !== joinId) throw errors.ALREADY_JOINED({ data: { joinId: own.joinId } })
  if (!own && seatsLeft < seat.seats) throw errors.EVENT_FULL({ data: { seatsLeft } })

  const enterprise = await enterprises.get(documents, enterpriseId)
  if (!enterprise) throw refusal('NOT_FOUND')
  await refuseWhoMayNot(context, event, enterprise, errors)
  await mayJoin(documents, enterpriseId, seat.joinId, event.end, now, errors)
  if (onsite) {
    const outcome = await takeSeats(documents, event, seat, shards)
    if (outcome.kind === 'full') throw errors.EVENT_FULL({ data: { seatsLeft: outcome.seatsLeft } })
    if (outcome.kind !== 'held') throw errors.ALREADY_JOINED({ data: { joinId: outcome.joinId } })
  }
  try {
    await commit(context, input, event._id, async (tx, at) => {
      await writeJoin(tx, event, seat, way, personId, at, errors)
      return { joinId }
    })
  } catch (error) {
    // no place was left after all, the event was cancelled, or the key came with two requests at once: the seats go back
    const { code } = error as { code?: unknown }
    if (onsite && ['LIMIT_REACHED', 'REQUEST_ID_REUSED', 'EVENT_CLOSED'].includes(String(code)))
      await abandonSeats(documents, event, seat, deps.now())
    throw error
  }
  return finished(context, event, joinId)
})

async function finished({ deps }: Context, event: EventDoc, joinId: JoinId) {
  const made = await eventJoins.get(deps.documents, joinId)
  if (!made) throw refusal('NOT_FOUND')
  // a double still running while the join was made and left may have taken the seats again
  if (made.leftAt !== null && made.way === 'onsite')
    await releaseSeats(deps.documents, event, { joinId, enterpriseId: made.enterpriseId }, deps.now())
  return joinViewOf(made)
}

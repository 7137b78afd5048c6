import { commit } from '../../cloudfunctions/frame/commit'
import { writeJoin } from '../../cloudfunctions/modules/event/join'
import { eventJoins } from '../../cloudfunctions/store/event-joins'
import { type Counter, functionOf } from './join-peer'

/** All seats in one document, read and written in the transaction that makes the join, as the vendor's guide has it. */
export const main = functionOf(async ({ context, input, errors, event, seat, personId }) => {
  await commit(context, input, event._id, async (tx, at) => {
    const counter = await tx.get<Counter>('event-counters', event._id)
    if (!counter || counter.free < seat.seats) throw errors.EVENT_FULL({ data: { seatsLeft: counter?.free ?? 0 } })
    const taken: Counter = { ...counter, free: counter.free - seat.seats, held: [...counter.held, seat] }
    await tx.set('event-counters', taken)
    await writeJoin(tx, event, seat, 'onsite', personId, at, errors)
    return { joinId: seat.joinId }
  })
  return (await eventJoins.get(context.deps.documents, seat.joinId))!
})

import { commit } from '../../cloudfunctions/frame/commit'
import { writeJoin } from '../../cloudfunctions/modules/event/join'
import { eventJoins } from '../../cloudfunctions/store/event-joins'
import { type Counter, db, functionOf } from './join-peer'

/** All seats in one document, each taken by one conditional update, as a sheet has them (ADR 0013). */
export const main = functionOf(async ({ context, input, errors, event, seat, personId }) => {
  const { gte, nor, elemMatch, inc, push, and } = db.command
  const counters = db.collection('event-counters')
  const { data } = await counters.where({ _id: event._id }).field({ free: true }).limit(1).get()
  const { free } = (data as Counter[])[0]!
  if (free < seat.seats) throw errors.EVENT_FULL({ data: { seatsLeft: free } })
  const isNew = nor([{ held: elemMatch({ enterpriseId: seat.enterpriseId }) }])
  const { updated } = await counters
    .where(and([{ _id: event._id, free: gte(seat.seats) }, isNew]))
    .update({ free: inc(-seat.seats), held: push([seat]) })
  if (updated !== 1) throw errors.EVENT_FULL({ data: { seatsLeft: 0 } })
  await commit(context, input, event._id, async (tx, at) => {
    await writeJoin(tx, event, seat, 'onsite', personId, at, errors)
    return { joinId: seat.joinId }
  })
  return (await eventJoins.get(context.deps.documents, seat.joinId))!
})

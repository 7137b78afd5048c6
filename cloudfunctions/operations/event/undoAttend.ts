import { decideUndoAttend } from '@shared/event/decide-attend'
import { commit } from '../../frame/commit'
import { refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { arrivalView } from '../../modules/event/arrival'
import { hosted } from '../../modules/event/host'
import { giveBack } from '../../modules/quota/spend'
import { eventArrivals } from '../../store/event-arrivals'
import { eventJoins } from '../../store/event-joins'
import { releaseSeats } from '../../store/event-shards'
import { events } from '../../store/events'

/** Who had joined has a seat as before; who took one by scanning has it no more. The journal keeps both. */
export const undoAttend = os.event.undoAttend.handler(async ({ context, input, errors }) => {
  const { documents, now: clock } = context.deps
  const { arrivalId } = input
  const found = await eventArrivals.get(documents, arrivalId)
  const event = hosted(context, found && (await events.get(documents, found.eventId)))
  await commit(context, input, arrivalId, async (tx, now) => {
    const arrival = await eventArrivals.get(tx, arrivalId)
    const [current, join] = [await events.get(tx, event._id), await eventJoins.get(tx, arrival!.joinId)]
    if (!arrival || !current || !join) throw refusal('NOT_FOUND')
    const decided = decideUndoAttend(arrival, current, now)
    if (!decided.accepted) throw errors.WRONG_STATE({ data: decided.data })
    await eventArrivals.change(tx, arrivalId, { undoneAt: now })
    const arrived = join.arrived - 1
    if (!arrival.walkIn) await eventJoins.change(tx, join._id, { arrived })
    else {
      await eventJoins.change(tx, join._id, { arrived, leftAt: now })
      await giveBack(tx, 'openEvents', join.enterpriseId, join._id)
    }
    return { arrivalId }
  })
  // also of a call that died before it: `jobs` frees what was left
  const { joinId, enterpriseId, walkIn } = (await eventArrivals.get(documents, arrivalId))!
  const join = walkIn ? await eventJoins.get(documents, joinId) : null
  if (join && join.leftAt !== null) await releaseSeats(documents, event, { joinId, enterpriseId }, clock())
  return arrivalView(documents, arrivalId)
})

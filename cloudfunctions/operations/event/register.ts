import { decideOpen, decideSeated } from '@shared/event/decide-attend'
import { asLine } from '../../frame/basis-line'
import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { arrivalView, oneMore } from '../../modules/event/arrival'
import { hosted } from '../../modules/event/host'
import { eventArrivals, toldArrivalIdOf } from '../../store/event-arrivals'
import { eventJoins } from '../../store/event-joins'
import { events } from '../../store/events'

/** Who has no phone with them: the desk says that one of them has come. */
export const register = os.event.register.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const { joinId } = input
  const found = await eventJoins.get(documents, joinId)
  const { _id: eventId } = hosted(context, found && (await events.get(documents, found.eventId)))
  const arrivalId = toldArrivalIdOf(personOf(context), input.requestId)
  await commit(context, input, joinId, async (tx, at) => {
    const [event, join] = [await events.get(tx, eventId), await eventJoins.get(tx, joinId)]
    if (!event || join?.way !== 'onsite' || join.leftAt !== null) throw refusal('NOT_FOUND')
    const open = decideOpen(event, at)
    const decided = open.accepted ? decideSeated(join) : open
    if (!decided.accepted) throw errors.ATTEND_REFUSED({ data: { ...decided.data, basis: asLine(decided.basis) } })
    await eventJoins.change(tx, joinId, oneMore(join, at))
    await eventArrivals.create(tx, {
      ...{ _id: arrivalId, eventId, enterpriseId: join.enterpriseId, joinId, personId: null, step: null },
      ...{ walkIn: false, at, undoneAt: null },
    })
    return { arrivalId }
  })
  return arrivalView(documents, arrivalId)
})

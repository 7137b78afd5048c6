import { decideLeave } from '@shared/event/decide-leave'
import type { EnterpriseId } from '@shared/ids'
import { commit } from '../../frame/commit'
import { allowed, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { joinViewOf } from '../../modules/event/view'
import { giveBack } from '../../modules/quota/spend'
import { eventJoins } from '../../store/event-joins'
import { releaseSeats } from '../../store/event-shards'
import { events } from '../../store/events'

/** Marks the join first and frees the seats after: a crash in between hides them for a minute and never oversells. */
export const leave = os.event.leave.handler(async ({ context, input, errors }) => {
  const { documents, now: clock } = context.deps
  const { joinId } = input
  const ofEnterprise = ({ enterpriseId }: { enterpriseId: EnterpriseId }) => ({ enterpriseId })
  const { eventId, enterpriseId, way } = allowed(context, await eventJoins.get(documents, joinId), ofEnterprise)
  const event = await events.get(documents, eventId)
  if (!event) throw refusal('NOT_FOUND')
  await commit(context, input, joinId, async (tx, now) => {
    const join = allowed(context, await eventJoins.get(tx, joinId), ofEnterprise)
    const decided = decideLeave(join, event, now)
    if (!decided.accepted) {
      if (decided.code === 'WRONG_STATE') throw errors.WRONG_STATE({ data: decided.data })
      throw errors.TOO_LATE()
    }
    await eventJoins.change(tx, joinId, { leftAt: now })
    await giveBack(tx, 'openEvents', enterpriseId, joinId)
    return { joinId }
  })
  if (way === 'onsite') await releaseSeats(documents, event, { joinId, enterpriseId }, clock())
  return joinViewOf((await eventJoins.get(documents, joinId))!)
})

import { decideCancelEvent } from '@shared/event/decide-event'
import { asLine } from '../../frame/basis-line'
import { commit } from '../../frame/commit'
import { os } from '../../frame/os'
import { hosted } from '../../modules/event/host'
import { eventViewOf } from '../../modules/event/view'
import { events, telling } from '../../store/events'

/** It stays readable; `jobs` tells those who joined. Nobody joins after this: who was about to is refused by the event as it is then. */
export const cancel = os.event.cancel.handler(async ({ context, input, errors }) => {
  const { documents, now: clock } = context.deps
  const { eventId, reason } = input
  hosted(context, await events.get(documents, eventId))
  await commit(context, input, eventId, async (tx, now) => {
    const event = hosted(context, await events.get(tx, eventId))
    const decided = decideCancelEvent(event, now)
    if (!decided.accepted)
      throw errors.EVENT_REFUSED({ data: { reason: decided.data.reason, basis: asLine(decided.basis) } })
    await events.change(tx, eventId, {
      cancelledAt: now,
      cancelReason: reason,
      revision: event.revision + 1,
      listed: event.publishedAt === null ? 'draft' : 'cancelled',
      telling: event.publishedAt === null ? null : telling('cancelled', now),
    })
    return { eventId }
  })
  return eventViewOf(documents, (await events.get(documents, eventId))!, clock())
})

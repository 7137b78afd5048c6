import { decidePublish } from '@shared/event/decide-event'
import { layOut, shardIdOf } from '@shared/event/shards'
import { productRules } from '@shared/law/product-rules'
import { asLine } from '../../frame/basis-line'
import { commit } from '../../frame/commit'
import { os } from '../../frame/os'
import { hosted } from '../../modules/event/host'
import { hostOf } from '../../modules/event/host-of'
import { eventViewOf } from '../../modules/event/view'
import { eventShards } from '../../store/event-shards'
import { events } from '../../store/events'

/** From now on anybody sees it; its shards are made in the same transaction, so that there is never one without the other. */
export const publish = os.event.publish.handler(async ({ context, input, errors }) => {
  const { documents, now: clock } = context.deps
  const { eventId } = input
  const found = hosted(context, await events.get(documents, eventId))
  const { left } = await hostOf(documents, found)
  await commit(context, input, eventId, async (tx, now) => {
    const event = hosted(context, await events.get(tx, eventId))
    const decided = decidePublish(event, now)
    if (!decided.accepted)
      throw errors.EVENT_REFUSED({ data: { reason: decided.data.reason, basis: asLine(decided.basis) } })
    if (left) throw errors.CARRIER_LEFT({ data: { basis: asLine(productRules.leftNotBooked) } })
    await events.change(tx, eventId, { publishedAt: now, listed: 'published' })
    for (const [nth, free] of layOut(event.seats).entries())
      await eventShards.create(tx, { _id: shardIdOf(eventId, nth), eventId, nth, free, held: [], touchedAt: now })
    return { eventId }
  })
  return eventViewOf(documents, (await events.get(documents, eventId))!, clock())
})

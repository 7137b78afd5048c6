import { refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { isOfHost } from '../../modules/event/host'
import { eventViewOf, eventViews } from '../../modules/event/view'
import { byStart, type EventDoc, events } from '../../store/events'

export const get = os.event.get.handler(async ({ context, input }) => {
  const { documents, now: clock } = context.deps
  const now = clock()
  const event = await events.get(documents, input.eventId)
  if (!event) throw refusal('NOT_FOUND')
  const manages = isOfHost(context, event)
  if (event.publishedAt === null && !manages) throw refusal('NOT_FOUND')
  const others: EventDoc[] = []
  if (event.series)
    for await (const other of events.each(documents, { 'series.firstId': event.series.firstId }, byStart))
      if (other._id !== event._id && other.publishedAt !== null) others.push(other)
  return { ...(await eventViewOf(documents, event, now)), manages, others: await eventViews(documents, others, now) }
})

import { os } from '../../frame/os'
import { hosted } from '../../modules/event/host'
import { events } from '../../store/events'

export const plan = os.event.plan.handler(async ({ context, input }) => {
  const event = hosted(context, await events.get(context.deps.documents, input.eventId))
  return { liveUrl: event.liveUrl, replayUrl: event.replayUrl, serviceId: event.serviceId }
})

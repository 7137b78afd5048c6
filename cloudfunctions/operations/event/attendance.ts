import { os } from '../../frame/os'
import { asPage, pageOf } from '../../frame/paging'
import { arrivalViews } from '../../modules/event/arrival'
import { hosted } from '../../modules/event/host'
import { byArrival, eventArrivals } from '../../store/event-arrivals'
import { shardsHeld } from '../../store/event-shards'
import { events } from '../../store/events'

/** Counted in the rows themselves, which are no more than an event has seats. */
export const attendance = os.event.attendance.handler(async ({ context, input }) => {
  const { documents } = context.deps
  const event = hosted(context, await events.get(documents, input.eventId))
  const standing = { eventId: event._id, undoneAt: null }
  const [page, held] = await Promise.all([
    pageOf(context, input, eventArrivals, byArrival, standing),
    shardsHeld(documents, event),
  ])
  const counted = { came: 0, walkIns: 0 }
  for await (const { walkIn } of eventArrivals.each(documents, standing, byArrival, ['walkIn']))
    counted[walkIn ? 'walkIns' : 'came']++
  const items = await arrivalViews(documents, page.rows)
  return { ...asPage(items, page), ...counted, joined: held - counted.walkIns, recorded: Boolean(event.recording) }
})

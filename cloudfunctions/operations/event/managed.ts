import { os } from '../../frame/os'
import { asPage, pageOf } from '../../frame/paging'
import { hosted } from '../../modules/event/host'
import { eventViews } from '../../modules/event/view'
import { byLatestEnd, events } from '../../store/events'

export const managed = os.event.managed.handler(async ({ context, input }) => {
  const { hostKind, scope } = hosted(context, input)
  const { documents, now } = context.deps
  const page = await pageOf(context, input, events, byLatestEnd, { hostKind, scope })
  return asPage(await eventViews(documents, page.rows, now()), page)
})

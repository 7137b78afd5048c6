import { refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { asPage, pageOf } from '../../frame/paging'
import { eventViews } from '../../modules/event/view'
import { carriers } from '../../store/carriers'
import { byEnd, byLatestEnd, events } from '../../store/events'

export const list = os.event.list.handler(async ({ context, input }) => {
  const { documents, now: clock } = context.deps
  const { gt, lte } = documents.command
  const now = clock()
  const { carrierId, when } = input
  if (carrierId && !(await carriers.get(documents, carrierId))) throw refusal('NOT_FOUND')
  const of = { listed: when === 'cancelled' ? 'cancelled' : 'published', ...(carrierId && { scope: carrierId }) }
  const end = { coming: gt(now), past: lte(now), cancelled: gt(now) }[when]
  const page = await pageOf(context, input, events, when === 'past' ? byLatestEnd : byEnd, { ...of, end })
  return asPage(await eventViews(documents, page.rows, now), page)
})

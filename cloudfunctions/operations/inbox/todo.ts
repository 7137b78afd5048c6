import { beijingDate } from '@shared/calendar/beijing'
import { todoWords } from '@shared/copy/threads'
import { asId, type CarrierId } from '@shared/ids'
import { askedBy, dueOf } from '@shared/inbox/asks'
import { os } from '../../frame/os'
import { asPage, pageOfThose } from '../../frame/paging'
import { addressesOf } from '../../modules/inbox/addresses'
import { opensFor } from '../../modules/inbox/opens-for'
import { stillAsks } from '../../modules/inbox/still-asks'
import { servicesOf } from '../../modules/inbox/views'
import type { Addressee } from '../../store/inbox'
import { byLatest, type Thread, threads } from '../../store/threads'

/** The index knows what was asked and not yet done by an operation; each is looked at, so that what ended otherwise is not shown. */
export const todo = os.inbox.todo.handler(async ({ context, input }) => {
  const boxes = addressesOf(context.caller).map((to) => ({ to, asks: true }))
  const open = async (found: Thread[]) => {
    const asks = await Promise.all(found.map((thread) => stillAsks(context, thread)))
    return found.filter((_, nth) => asks[nth])
  }
  const page = await pageOfThose(context, input, threads, byLatest, open, ...boxes)
  const { documents, now } = context.deps
  const services = await servicesOf(documents, page.rows)
  const items = page.rows.flatMap(({ _id: id, to, kind, matter, content, count, at, ...thread }) => {
    const [opens, asks] = [opensFor(context.caller, thread), askedBy(content)]
    if (!opens || !asks) return []
    const served = 'bookingId' in matter ? services.get(matter.bookingId) : undefined
    const words = todoWords(content, served ?? null, beijingDate(now()))
    return [
      {
        id,
        kind,
        title: words.title,
        body: words.body,
        asks,
        carrierId: stationOf(to),
        due: dueOf(content),
        opens,
        count,
        at,
      },
    ]
  })
  return asPage(items, page)
})

const stationOf = (to: Addressee) => {
  const [, carrierId] = /^carrier(?:-managers)?:(.+)$/.exec(to) ?? []
  return carrierId === undefined ? null : asId<CarrierId>(carrierId)
}

import { os } from '../../frame/os'
import { asPage, pageOf } from '../../frame/paging'
import { hasUnread } from '../../modules/inbox/box'
import { readingOf } from '../../modules/inbox/reading'
import { sealUpTo, upToNow } from '../../modules/inbox/up-to'
import { threadViews } from '../../modules/inbox/views'
import { byLatest, threads as store } from '../../store/threads'

export const threads = os.inbox.threads.handler(async ({ context, input }) => {
  const reading = await readingOf(context)
  // before the rows are read: what comes in between is shown, and stays unread
  const upTo = await upToNow(context, reading)
  const boxes = reading.boxes.map((to) => ({ to, ...(input.kind && { kind: input.kind }) }))
  const page = await pageOf(context, input, store, byLatest, ...boxes)
  const { documents } = context.deps
  const unread = await Promise.all(reading.boxes.map((to) => hasUnread(documents, to, reading)))
  return {
    ...asPage(await threadViews(context, page.rows, reading), page),
    unread: unread.includes(true),
    upTo: sealUpTo(context, upTo),
  }
})

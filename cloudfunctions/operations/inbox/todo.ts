import { inboxWords } from '@shared/copy/inbox'
import { os } from '../../frame/os'
import { asPage, pageOfThose } from '../../frame/paging'
import { addressesOf } from '../../modules/inbox/addresses'
import { opensFor } from '../../modules/inbox/opens-for'
import { stillAsks } from '../../modules/inbox/still-asks'
import { byLatest, type Thread, threads } from '../../store/threads'

/** The index knows what was asked and not yet done by an operation; each is looked at, so that what ended otherwise is not shown. */
export const todo = os.inbox.todo.handler(async ({ context, input }) => {
  const boxes = addressesOf(context.caller).map((to) => ({ to, asks: true }))
  const open = async (found: Thread[]) => {
    const asks = await Promise.all(found.map((thread) => stillAsks(context, thread)))
    return found.filter((_, nth) => asks[nth])
  }
  const page = await pageOfThose(context, input, threads, byLatest, open, ...boxes)
  const items = page.rows.flatMap(({ _id, content, count, at, ...thread }) => {
    const opens = opensFor(context.caller, thread)
    const { kind, title, body } = inboxWords(content)
    return opens ? [{ id: _id, kind, title, body, opens, count, at }] : []
  })
  return asPage(items, page)
})

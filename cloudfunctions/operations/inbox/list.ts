import { inboxWords } from '@shared/copy/inbox'
import { refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { asPage, pageOf } from '../../frame/paging'
import { addressesOf } from '../../modules/inbox/addresses'
import { opensFor } from '../../modules/inbox/opens-for'
import { sideOf } from '../../modules/inbox/views'
import { inboxItems } from '../../store/inbox'
import { byLatest, threads } from '../../store/threads'

export const list = os.inbox.list.handler(async ({ context, input }) => {
  const boxes = addressesOf(context.caller)
  const { threadId } = input
  const thread = threadId && (await threads.get(context.deps.documents, threadId))
  if (threadId && (!thread || !boxes.includes(thread.to))) throw refusal('NOT_FOUND')
  const asked = threadId ? [{ threadId }] : boxes.map((to) => ({ to }))
  const page = await pageOf(context, input, inboxItems, byLatest, ...asked)
  const items = page.rows.map(({ _id, to, content, opens, ofEnterpriseId, at }) => ({
    id: _id,
    ...inboxWords(content),
    to: sideOf(to),
    opens: opensFor(context.caller, { opens, ofEnterpriseId }),
    at,
  }))
  return asPage(items, page)
})

import { can } from '@shared/access/can'
import type { ThreadId } from '@shared/ids'
import { type Context, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { addressesOf } from '../../modules/inbox/addresses'
import { isUnread, readingOf } from '../../modules/inbox/reading'
import { noticeItemId } from '../../modules/notice/item-id'
import { inboxItems } from '../../store/inbox'
import { notices } from '../../store/notices'
import { threads } from '../../store/threads'

export const get = os.notice.get.handler(async ({ context, input }) => {
  const { caller } = context
  const { documents } = context.deps
  const itemIds = addressesOf(caller).map((address) => noticeItemId(input.noticeId, address))
  const [notice, items] = await Promise.all([
    notices.get(documents, input.noticeId),
    inboxItems.getAll(documents, itemIds),
  ])
  const [item] = items.values()
  if (!notice || (!item && !can(caller, ['city-reviewer', 'city-admin'], {}))) throw refusal('NOT_FOUND')
  const { _id, title, body, sample, deadline } = notice
  return {
    notice: { id: _id, title, body, sample, deadline },
    unreadThreadId: item ? await unread(context, item.threadId) : null,
    why: item?.content.kind === 'notice' ? item.content.why : [],
  }
})

async function unread(context: Context, id: ThreadId): Promise<ThreadId | null> {
  const [thread, reading] = await Promise.all([threads.get(context.deps.documents, id), readingOf(context)])
  return thread && isUnread(thread, reading) ? id : null
}

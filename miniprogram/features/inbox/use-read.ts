import type { InboxItemId, NoticeId } from '@shared/ids'
import { useEffect } from 'react'
import { api } from '@/api'
import { persist } from '@/api/persist'
import { changed } from '@/api/query'
import { newId } from '@/platform/id'
import { type InboxItem, useInbox } from './use-inbox'

/** Marks a message read, without anyone waiting for it. */
export function markRead(inboxItemId: InboxItemId) {
  const requestId = newId()
  persist(() => api.inbox.read({ inboxItemId, requestId })).then(
    () => changed('inbox.list'),
    // The message stays unread; opening it again tries again.
    () => undefined,
  )
}

const leadsTo = ({ opens }: InboxItem, noticeId: NoticeId) =>
  opens?.screen === 'notice' && opens.parameters.noticeId === noticeId

/** Marks the message that leads to this notice read, as soon as it is known that there is one. */
export function useRead(noticeId: NoticeId | undefined) {
  const items = useInbox().items ?? []
  const found = noticeId && items.find((each) => each.readAt === null && leadsTo(each, noticeId))?.id
  useEffect(() => {
    if (found) markRead(found)
  }, [found])
}

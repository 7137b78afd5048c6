import type { ThreadId } from '@shared/ids'
import { api } from '@/api'
import { persist } from '@/api/persist'
import { changed } from '@/api/query'
import { newId } from '@/platform/id'

/** Marks the messages of a thread read as far as they were seen, without anyone waiting for it. */
export function markRead(threadId: ThreadId, seen: number) {
  const requestId = newId()
  persist(() => api.inbox.read({ threadId, seen, requestId })).then(
    () => changed('inbox.threads', 'inbox.thread', 'notice.get'),
    // They stay unread; opening it again tries again.
    () => undefined,
  )
}

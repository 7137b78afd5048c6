import { useEffect } from 'react'
import { api } from '@/api'
import { persist } from '@/api/persist'
import { queryClient } from '@/api/query-client'
import { newId } from '@/platform/id'
import { useInbox } from './use-inbox'

/** Marks a message read, without anyone waiting for it. */
export function markRead(item: string) {
  const requestId = newId()
  persist(() => api.inbox.read({ item, requestId })).then(
    () => queryClient.invalidateQueries({ queryKey: ['inbox'] }),
    // The message stays unread, which the dot says, and opening it again tries again.
    () => undefined,
  )
}

/** Marks the message about this thing read, as soon as it is known that there is one. */
export function useRead(about: string) {
  const item = useInbox().data?.find((each) => each.about === about && each.readAt === null)?.id
  useEffect(() => {
    if (item) markRead(item)
  }, [item])
}

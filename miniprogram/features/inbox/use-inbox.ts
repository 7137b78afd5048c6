import { useEffect } from 'react'
import type { Input, Item } from '@/api/contract'
import { useList } from '@/api/use-list'
import { useWho } from '@/features/who/use-who'
import { unread } from '@/platform/unread'

export type Thread = Item<'inbox.threads'>

/**
 * The inbox is the record of what was sent, a row for each matter; empty for someone who has not said who they are. The dot on the tab
 * is about the whole of it, whatever part is looked at.
 */
export function useInbox(asked: Pick<Input<'inbox.threads'>, 'kind' | 'limit'> = {}) {
  const who = useWho()
  const list = useList('inbox.threads', who.data ? asked : null, { refetchInterval: 120_000 })
  const stranger = who.data === null
  const waiting = list.first?.unread
  useEffect(() => {
    if (stranger) unread.set(false)
    else if (waiting !== undefined) unread.set(waiting)
  }, [stranger, waiting])
  return { ...list, query: who.data ? list.query : who, items: stranger ? [] : list.items, stranger }
}

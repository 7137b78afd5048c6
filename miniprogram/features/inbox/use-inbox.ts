import { useEffect } from 'react'
import type { Item } from '@/api/contract'
import { useList } from '@/api/use-list'
import { useWho } from '@/features/who/use-who'
import { unread } from '@/platform/unread'

export type InboxItem = Item<'inbox.list'>

/** The inbox is the record of what was sent; empty for someone who has not said who they are. */
export function useInbox() {
  const who = useWho()
  const list = useList('inbox.list', who.data ? {} : null, { refetchInterval: 120_000 })
  const stranger = who.data === null
  const items = stranger ? [] : list.items
  const waiting = items?.some(({ readAt }) => readAt === null) ?? false
  useEffect(() => unread.set(waiting), [waiting])
  return { ...list, query: who.data ? list.query : who, items, stranger }
}

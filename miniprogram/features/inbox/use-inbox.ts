import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api } from '@/api'
import { refusedWith } from '@/platform/envelope'
import { unread } from '@/platform/unread'

/** The inbox is the record of what was sent; null for someone who has not said who they are. */
export function useInbox() {
  const result = useQuery({
    queryKey: ['inbox'],
    queryFn: async () => {
      try {
        return (await api.inbox.list({})).items
      } catch (error) {
        if (refusedWith(error, 'UNAUTHENTICATED')) return null
        throw error
      }
    },
    refetchInterval: 120_000,
  })
  const waiting = result.data?.some(({ readAt }) => readAt === null) ?? false
  useEffect(() => unread.set(waiting), [waiting])
  return result
}

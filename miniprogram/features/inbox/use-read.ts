import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api } from '@/api'
import { worthRetrying } from '@/api/envelope'
import { queryClient } from '@/api/query-client'
import { newId } from '@/platform/id'
import { useInbox } from './use-inbox'

const RETRIES = 3

/** Marks a message read. Where that fails the message stays unread, which the dot says, and opening it again tries again. */
export const useMarkRead = () =>
  useMutation({
    mutationFn: (input: { item: string; requestId: string }) => api.inbox.read(input),
    retry: (failures, error) => worthRetrying(error) && failures < RETRIES,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['inbox'] }),
  })

/** Marks the message about this thing read, as soon as it is known that there is one. */
export function useRead(about: string) {
  const item = useInbox().data?.find((each) => each.about === about && each.readAt === null)?.id
  const { mutate } = useMarkRead()
  useEffect(() => {
    if (item) mutate({ item, requestId: newId() })
  }, [item, mutate])
}

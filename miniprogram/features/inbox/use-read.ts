import { useEffect } from 'react'
import { api } from '@/api'
import { worthRetrying } from '@/api/envelope'
import { queryClient } from '@/api/query-client'
import { newId } from '@/platform/id'
import { useInbox } from './use-inbox'

const RETRIES = 3
const PAUSE_MS = 1_000

interface Reading {
  item: string
  requestId: string
}

/** Where it does not get through, the message stays unread, which the dot says, and opening it again tries again. */
async function read(input: Reading, retries: number): Promise<void> {
  try {
    await api.inbox.read(input)
    await queryClient.invalidateQueries({ queryKey: ['inbox'] })
  } catch (error) {
    if (!worthRetrying(error) || retries === 0) return
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    return read(input, retries - 1)
  }
}

/** Marks a message read, without anyone waiting for it. */
export const markRead = (item: string) => void read({ item, requestId: newId() }, RETRIES)

/** Marks the message about this thing read, as soon as it is known that there is one. */
export function useRead(about: string) {
  const item = useInbox().data?.find((each) => each.about === about && each.readAt === null)?.id
  useEffect(() => {
    if (item) markRead(item)
  }, [item])
}

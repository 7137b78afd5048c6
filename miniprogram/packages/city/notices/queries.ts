import { useQuery } from '@tanstack/react-query'
import { type Api, api } from '@/api'
import { queryClient } from '@/api/query-client'

export type Notice = Awaited<ReturnType<Api['notice']['list']>>['notices'][number]
export type Audience = Notice['audience']

const NOTICES = ['notices']
/** Delivery goes on for a while after the approval; the figures follow it. */
const FOLLOW_MS = 10_000

export const useNotices = () =>
  useQuery({
    queryKey: NOTICES,
    queryFn: async () => (await api.notice.list({})).notices,
    refetchInterval: FOLLOW_MS,
  })

export const noticesChanged = () => queryClient.invalidateQueries({ queryKey: NOTICES })

import type { Instant } from '@shared/calendar/beijing'
import { useQuery } from '@tanstack/react-query'
import { api } from '@/api'
import { refusedWith } from '@/platform/envelope'
import { queryClient } from '@/api/query-client'

const SECOND = 1000

/**
 * The six digits that are good now. A new code is asked for when the old one ends; without a network the old one stays and the
 * ticket says so.
 */
export function useCode(booking: string, live: boolean, now: Instant) {
  const { data, isError } = useQuery({
    queryKey: ['code', booking],
    queryFn: async () => {
      try {
        return await api.booking.code({ booking })
      } catch (error) {
        // Checked in at the desk meanwhile, or called off elsewhere: it is the ticket that has changed.
        if (refusedWith(error, 'WRONG_STATE')) void queryClient.invalidateQueries({ queryKey: ['booking', booking] })
        throw error
      }
    },
    enabled: live,
    staleTime: 0,
    // A moment later, or the server might still be in the old half minute.
    refetchInterval: ({ state }) => Math.max(SECOND, (state.data?.until ?? 0) - now + SECOND / 4),
  })
  if (!data) return { code: null, offline: isError }
  const secondsLeft = Math.max(0, Math.ceil((data.until - now) / SECOND))
  return { code: { digits: data.code, qr: data.code, secondsLeft }, offline: isError || secondsLeft === 0 }
}

import type { Instant } from '@shared/calendar/beijing'
import type { BookingId } from '@shared/ids'
import { useQuery } from '@tanstack/react-query'
import { changed, queryOf } from '@/api/query'
import { refusedWith } from '@/platform/envelope'

const SECOND = 1000

/**
 * The six digits that are good now. A new code is asked for when the old one ends; without a network the old one stays and the
 * ticket says so.
 */
export function useCode(bookingId: BookingId, live: boolean, now: Instant) {
  const query = queryOf('booking.code', { bookingId })
  const { data, isError } = useQuery({
    ...query,
    queryFn: async () => {
      try {
        return await query.queryFn()
      } catch (error) {
        // Checked in at the desk meanwhile, or called off elsewhere: it is the ticket that has changed.
        if (refusedWith(error, 'WRONG_STATE')) void changed('booking.get')
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

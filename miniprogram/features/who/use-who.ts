import { useQuery } from '@tanstack/react-query'
import { api } from '@/api'
import { refusedWith } from '@/platform/envelope'

/** Who is using the app, and for whom; null for someone who has not said. */
export function useWho() {
  return useQuery({
    queryKey: ['who'],
    queryFn: async () => {
      try {
        const [{ person, roles }, { enterprises }] = await Promise.all([api.auth.enter({}), api.enterprise.mine({})])
        return { person, roles, enterprises }
      } catch (error) {
        if (refusedWith(error, 'UNAUTHENTICATED')) return null
        throw error
      }
    },
    staleTime: 5 * 60_000,
  })
}

/** The enterprise on whose behalf this person books: the first one, until there is a choice to make. */
export const useEnterprise = () => useWho().data?.enterprises[0] ?? null

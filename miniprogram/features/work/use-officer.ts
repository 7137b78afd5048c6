import { useQuery } from '@tanstack/react-query'
import { api } from '@/api'
import { refusedWith } from '@/platform/envelope'

/** What this person holds and may try; null for someone who has not signed in. */
export function useOfficer() {
  return useQuery({
    queryKey: ['officer'],
    queryFn: async () => {
      try {
        const [{ roles }, { operations }] = await Promise.all([api.auth.enter({}), api.auth.abilities({})])
        return { roles, operations }
      } catch (error) {
        if (refusedWith(error, 'UNAUTHENTICATED')) return null
        throw error
      }
    },
    staleTime: 5 * 60_000,
  })
}

export type Officer = NonNullable<ReturnType<typeof useOfficer>['data']>

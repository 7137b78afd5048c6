import { useQuery } from '@tanstack/react-query'
import { api } from '@/api'
import { queryClient } from '@/api/query-client'

/** For managers: who belongs to the enterprise, and who asks to. */
export const usePeople = (enterprise: string) =>
  useQuery({
    queryKey: ['people', enterprise],
    queryFn: async () => {
      const [{ grants }, { requests }] = await Promise.all([
        api.access.list({ scope: enterprise }),
        api.enterprise.joinRequests({ enterprise }),
      ])
      return { grants, requests }
    },
  })

export const peopleChanged = (enterprise: string) => queryClient.invalidateQueries({ queryKey: ['people', enterprise] })

/** What this person holds has changed: everything that is shown for an enterprise is asked for again. */
export const holdingsChanged = () => queryClient.invalidateQueries()

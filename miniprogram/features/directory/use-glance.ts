import { MOST_GLANCES } from '@shared/booking/first-free'
import type { Filters } from '@shared/directory/filter'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '@/api'

/**
 * What the server knows of some carriers for their cards: the next free seat and the rating, by carrier id. Empty while it is
 * coming, and where it does not come: a card is whole without.
 */
export function useGlance(carriers: string[], { categories, modes, free }: Filters) {
  const asked = {
    carriers: carriers.slice(0, MOST_GLANCES),
    categories: categories?.slice(),
    modes: modes?.slice(),
    free,
  }
  const { data, isLoading } = useQuery({
    queryKey: ['glance', asked],
    queryFn: () => api.directory.glance(asked),
    enabled: carriers.length > 0,
    staleTime: 60_000,
    refetchInterval: 60_000,
    placeholderData: keepPreviousData,
  })
  return { glances: new Map(data?.carriers.map((each) => [each.id, each])), coming: isLoading }
}

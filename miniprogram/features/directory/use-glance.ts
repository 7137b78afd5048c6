import { MOST_GLANCES } from '@shared/booking/first-free'
import type { Filters } from '@shared/directory/filter'
import { hashKey, useQuery } from '@tanstack/react-query'
import { api } from '@/api'

/**
 * What the server knows of some carriers for their cards: the next free seat and the rating, by carrier id; `coming` while more
 * of it is on its way. Where it does not come, a card is whole without.
 */
export function useGlance(carriers: string[], { categories, modes, free }: Filters) {
  const some = carriers.slice(0, MOST_GLANCES)
  const suiting = { categories: categories?.slice(), modes: modes?.slice(), free }
  const { data, isFetching, isPending, isPlaceholderData } = useQuery({
    queryKey: ['glance', suiting, some],
    queryFn: () => api.directory.glance({ carriers: some, ...suiting }),
    enabled: some.length > 0,
    staleTime: 60_000,
    refetchInterval: 60_000,
    // What was said of a carrier holds among other carriers, but a seat that suited another question may not suit this one.
    placeholderData: (before, query) =>
      query && hashKey([query.queryKey[1]]) === hashKey([suiting]) ? before : undefined,
  })
  return {
    glances: new Map(data?.carriers.map((each) => [each.id, each])),
    coming: isFetching && (isPending || isPlaceholderData),
  }
}

import { MOST_GLANCES } from '@shared/booking/first-free'
import type { Filters } from '@shared/directory/filter'
import type { CarrierId } from '@shared/ids'
import { hashKey, useQuery } from '@tanstack/react-query'
import { queryOf } from '@/api/query'

const sameQuestion = (key: readonly unknown[], suiting: object) => {
  const { carrierIds: _, ...asked } = (key[2] ?? {}) as { carrierIds?: unknown }
  return hashKey([asked]) === hashKey([suiting])
}

/**
 * What the server knows of some carriers for their cards: the next free seat and the rating, by carrier id; `coming` while more
 * of it is on its way. Without it, a card is still complete.
 */
export function useGlance(carrierIds: CarrierId[], { categories, modes, freeOfCharge }: Filters) {
  const some = carrierIds.slice(0, MOST_GLANCES)
  const suiting = { categories: categories?.slice(), modes: modes?.slice(), freeOfCharge }
  const { data, isFetching, isPending, isPlaceholderData } = useQuery({
    ...queryOf('directory.glance', some.length > 0 ? { ...suiting, carrierIds: some } : null),
    staleTime: 60_000,
    refetchInterval: 60_000,
    // What was said of a carrier holds among other carriers, but a seat that suited another question may not suit this one.
    placeholderData: (before, query) => (query && sameQuestion(query.queryKey, suiting) ? before : undefined),
  })
  return {
    glances: new Map(data?.carriers.map((each) => [each.id, each])),
    coming: isFetching && (isPending || isPlaceholderData),
  }
}

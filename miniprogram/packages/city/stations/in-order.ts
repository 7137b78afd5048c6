import type { Listed } from '@shared/directory/listed'
import type { CarrierId } from '@shared/ids'
import type { StationOrder } from '@shared/points/station-orders'
import type { Standing } from './use-standings'

interface Known {
  standings: ReadonlyMap<CarrierId, Standing>
  threshold: number | undefined
}

/** Stations in an order; among equals, and of those whose points have not come yet, by name. */
export function inOrder(
  stations: readonly Listed[],
  order: StationOrder,
  { standings, threshold = 0 }: Known,
): Listed[] {
  const keyOf = ({ id }: Listed): number => {
    const total = standings.get(id)?.total
    if (total === undefined || order === 'name') return Number.MAX_SAFE_INTEGER
    return order === 'near' ? Math.abs(total - threshold) : -total
  }
  return stations.toSorted((a, b) => keyOf(a) - keyOf(b) || a.name.localeCompare(b.name, 'zh'))
}

import type { CarrierId } from '@shared/ids'

export interface Other {
  id: CarrierId
  name: string
}

/** Of which something waits and which are not among the stations: carriers of other kinds, and such as have no page yet. */
export function othersOf(
  stations: readonly { id: CarrierId }[],
  waiting: readonly { carrierId: CarrierId; carrierName: string }[],
): Other[] {
  const known = new Set(stations.map(({ id }) => id))
  const others = new Map<CarrierId, Other>()
  for (const { carrierId: id, carrierName: name } of waiting) if (!known.has(id)) others.set(id, { id, name })
  return [...others.values()].sort((a, b) => a.name.localeCompare(b.name, 'zh'))
}

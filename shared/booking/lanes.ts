import type { Carrier } from '../directory/carrier'
import { asId, type LaneId, type ServiceId } from '../ids'

/** A person or a room as its desk sees it, and which services it serves. */
export interface ServingLane {
  id: LaneId
  name: string
  serves: { id: ServiceId; name: string }[]
}

/** Who and what serves, in the station's own order; after them the services that name nobody: each is its own lane (ADR 0013). */
export function servingLanes({ lanes = [], services }: Pick<Carrier, 'lanes' | 'services'>): ServingLane[] {
  const named = lanes.map(({ id, name }) => ({
    id,
    name,
    serves: services
      .filter(({ needs = [] }) => needs.flat().includes(id))
      .map((service) => ({ id: service.id, name: service.name })),
  }))
  const own = services.filter(({ needs }) => !needs?.length)
  return [...named, ...own.map(({ id, name }) => ({ id: asId<LaneId>(id), name, serves: [{ id, name }] }))]
}

import type { Carrier } from '../directory/carrier'
import { MOST_SEATS } from './schedule'

/** What of a carrier's services and lanes cannot be booked as it is written; none of it may be published. */
export function planFaults({ services, lanes = [] }: Pick<Carrier, 'services' | 'lanes'>): string[] {
  const known = new Set<string>(lanes.map(({ id }) => id))
  const ids = [...services.map(({ id }) => String(id)), ...lanes.map(({ id }) => String(id))]
  const faults = ids.filter((id, nth) => !/^[A-Za-z\d-]+$/.test(id) || ids.indexOf(id) !== nth).map((id) => `id ${id}`)
  for (const { id, minutes, capacity, buffer = 0, needs = [] } of services) {
    const needed = needs.flat()
    if (!(minutes >= 1)) faults.push(`${id}: ${minutes} minutes`)
    if (!(buffer >= 0)) faults.push(`${id}: a buffer of ${buffer} minutes`)
    if (!(capacity >= 1 && capacity <= MOST_SEATS)) faults.push(`${id}: ${capacity} seats; 1 to ${MOST_SEATS}`)
    if (needs.some((group) => group.length === 0)) faults.push(`${id}: a group without lanes`)
    if (new Set(needed).size !== needed.length) faults.push(`${id}: a lane in two groups`)
    for (const lane of needed) if (!known.has(lane)) faults.push(`${id}: no lane ${lane}`)
  }
  return faults
}

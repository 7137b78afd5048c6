import { RING_METRES } from '@/features/directory/question'
import type { Place } from '@/features/place/place'
import { type Bounds, boundsOf, ringCorners, wider } from './bounds'
import { cityPoints } from './names'
import type { Row } from './pins'

/** Room for the pins themselves, which stand over their points. */
export const around = (rows: readonly Row[]) => wider(boundsOf(rows.map(({ carrier }) => carrier.location)), 0.08)

/** What a person who has touched nothing sees: the ring and the nearest, or, without a place, all there is. */
export function overview(place: Place | null, rows: readonly Row[]): Bounds {
  const [first] = rows
  if (place) return boundsOf([...ringCorners(place.at, RING_METRES), ...(first ? [first.carrier.location] : [])])
  return rows.length > 0 ? around(rows) : boundsOf(cityPoints)
}

/** One carrier and the streets around it. */
export const close = ({ carrier }: Row) => boundsOf(ringCorners(carrier.location, 1_000))

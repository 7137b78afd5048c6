import { capBoxes, distance, EARTH_RADIUS, toVector } from '../geo'
import { distanceFrom, type Near } from '../query'
import type { Collection, Index } from '../store/catalog'
import type { Reader } from '../store/reader'
import type { Row } from '../store/row'
import type { Access } from './access'

/**
 * The documents an access yields, each once. Those of a `near` access come nearest first.
 * @param wanted how many are most likely taken
 */
export function candidates(reader: Reader, collection: Collection, access: Access, wanted?: number): Iterable<Row> {
  switch (access.kind) {
    case 'ids':
      return reader.byIds(collection, access.ids)
    case 'idRange':
      return reader.idRange(collection, access.from, access.to, access.descending, wanted)
    case 'index':
      return reader.byIndex(access.index, access.range, wanted)
    case 'area':
      return reader.bySeqs(reader.inBoxes(access.index, capBoxes(access.cap)).map(({ seq }) => seq))
    case 'near':
      return nearest(reader, access.index, access)
    default:
      return reader.all(collection)
  }
}

/**
 * Radius of the first ring, metres. Each is twice as wide as the last, eight times where the last was empty: a caller who stops early has
 * looked at little more than it took, and who looks far does not ask often.
 */
const FIRST_RING = 500

/** Rings around the centre, each sorted by distance, from `min` to `max` metres. */
function* nearest(reader: Reader, index: Index, near: Omit<Near, 'path'>): Generator<Row> {
  const { min, max } = near
  const farthest = Math.PI * EARTH_RADIUS + 1
  let inner = -1
  for (let outer = Math.max(FIRST_RING, min); inner < Math.min(max, farthest); ) {
    const reach = Math.min(outer, max, farthest)
    const ring = within(reader, index, near, reach).filter(
      ({ metres }) => metres >= min && metres > inner && metres <= reach,
    )
    ring.sort((a, b) => a.metres - b.metres)
    yield* reader.bySeqs(ring.map(({ seq }) => seq))
    inner = reach
    outer *= ring.length > 0 ? 2 : 8
  }
}

/** Everything that could be within `reach` metres, with its distance: known from the index for a single point, else asked of the document. */
function within(
  reader: Reader,
  index: Index,
  { center, min, max }: Omit<Near, 'path'>,
  reach: number,
): { seq: number; metres: number }[] {
  const near: Near = { path: (index.fields[0] as string[]).join('.'), center, min, max }
  const boxes = capBoxes({ center: toVector(center), angle: Math.min(Math.PI, reach / EARTH_RADIUS) })
  return reader.inBoxes(index, boxes).map(({ seq, lng, lat }) => {
    if (lng !== null && lat !== null) return { seq, metres: distance(center, [lng, lat]) }
    const row = reader.bySeq(seq)
    return { seq, metres: (row && distanceFrom(near, row.document)) ?? Number.POSITIVE_INFINITY }
  })
}

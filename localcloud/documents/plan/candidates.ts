import { capBox, distance, EARTH_RADIUS, type LngLat, toVector } from '../geo'
import { distanceFrom, type Near } from '../query'
import type { Collection, Index } from '../store/catalog'
import type { Reader } from '../store/reader'
import type { Row } from '../store/row'
import type { Access } from './access'

/** The documents an access yields, each once. Those of a `near` access come nearest first. */
export function candidates(reader: Reader, collection: Collection, access: Access): Iterable<Row> {
  switch (access.kind) {
    case 'ids':
      return access.ids.map((id) => reader.byId(collection, id)).filter((row) => row !== undefined)
    case 'idRange':
      return reader.idRange(collection, access.from, access.to)
    case 'index':
      return reader.byIndex(access.index, access.where, access.parameters)
    case 'area':
      return reader.each(reader.inBox(access.index, capBox(access.cap)).map(({ seq }) => [seq]))
    case 'near':
      return nearest(reader, access.index, access)
    default:
      return reader.all(collection)
  }
}

/** Radius of the first ring, metres. Each ring is four times as wide: a caller who stops early has looked at little more than it took. */
const FIRST_RING = 2000

/** Rings around the centre, each sorted by distance, from `min` to `max` metres. */
function* nearest(
  reader: Reader,
  index: Index,
  { center, min, max }: { center: LngLat; min: number; max: number },
): Generator<Row> {
  const farthest = Math.PI * EARTH_RADIUS
  const near: Near = { path: (index.fields[0] as string[]).join('.'), center: [center[0], center[1]], min, max }
  let inner = -1
  for (let outer = Math.max(FIRST_RING, min); inner < Math.min(max, farthest); outer *= 4) {
    const reach = Math.min(outer, max, farthest + 1)
    const found: { metres: number; row: () => Row | undefined }[] = []
    for (const { seq, lng, lat } of reader.inBox(
      index,
      capBox({ center: toVector(center), angle: reach / EARTH_RADIUS }),
    )) {
      const row = lng === null ? reader.bySeq(seq) : undefined
      const metres =
        lng === null || lat === null ? row && distanceFrom(near, row.document) : distance(center, [lng, lat])
      if (metres !== undefined && metres > inner && metres <= reach)
        found.push({ metres, row: () => row ?? reader.bySeq(seq) })
    }
    found.sort((a, b) => a.metres - b.metres)
    for (const { row } of found) {
      const next = row()
      if (next) yield next
    }
    inner = reach
  }
}

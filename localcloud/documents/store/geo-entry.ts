import { CloudError } from '../../errors'
import { type Box, capBoxes, capOf, type LngLat, readShape } from '../geo'
import { failed } from '../refusals'
import { type Document, keyValues, type Path } from '../values'

/** The one row of a document in a geo index: the box around all its geometries, and the point when that is all there is. */
type GeoEntry = { box: Box; point?: LngLat }

/** Undefined when the field is missing or null. Refuses a field that is not GeoJSON, as a 2dsphere index does. */
export function geoEntryOf(document: Document, path: Path): GeoEntry | undefined {
  const found = keyValues(document, path).values.filter((value) => value !== null && value !== undefined)
  const shapes = found.map((value) => {
    const shape = readShape(value)
    if (typeof shape === 'string') throw failed(`Can't extract geo keys: ${path.join('.')}: ${shape}`)
    return shape
  })
  const [first] = shapes
  if (!first) return undefined
  const boxes = shapes.flatMap((shape) => capBoxes(capOf(shape)))
  const box: Box = {
    west: Math.min(...boxes.map(({ west }) => west)),
    east: Math.max(...boxes.map(({ east }) => east)),
    south: Math.min(...boxes.map(({ south }) => south)),
    north: Math.max(...boxes.map(({ north }) => north)),
  }
  const [point] = first.points
  const single = shapes.length === 1 && first.points.length === 1 && first.lines.length + first.polygons.length === 0
  return single && point ? { box, point } : { box }
}

/** Of a document that is stored already; none if the index could not take it. */
export function storedGeoEntryOf(document: Document, path: Path): GeoEntry | undefined {
  try {
    return geoEntryOf(document, path)
  } catch (error) {
    if (error instanceof CloudError) return undefined
    throw error
  }
}

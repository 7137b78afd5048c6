import { capBox, capOf, type LngLat, readShape } from '../geo'
import { failed } from '../refusals'
import { type Document, keyValues, type Path } from '../values'

/** The one row of a document in a geo index: the box around all its geometries, and the point when that is all there is. */
export type GeoEntry = { box: number[]; point?: LngLat }

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
  const boxes = shapes.map((shape) => capBox(capOf(shape)))
  const box = (boxes[0] as number[]).map((_, i) => extreme(i)(...boxes.map((other) => other[i] as number)))
  const [point] = first.points
  const single = shapes.length === 1 && first.points.length === 1 && first.lines.length + first.polygons.length === 0
  return single && point ? { box, point } : { box }
}

/** Boxes list lower and upper bounds in turn. */
const extreme = (position: number) => (position % 2 === 0 ? Math.min : Math.max)

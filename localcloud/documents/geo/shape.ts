import { isDocument, type Value } from '../values'
import { angle, type Cap, type LngLat, normalize, toVector, type Vector } from './sphere'

/** Any GeoJSON geometry, flattened: a Point is one point, a MultiPolygon several polygons (each: outer ring, then holes). */
export type Shape = { points: LngLat[]; lines: LngLat[][]; polygons: LngLat[][][] }

/** Shapes wider than this angle would not fit the plane they are compared in (`plane.ts`). 0.5 rad is 3,189 km in radius. */
const WIDEST = 0.5

/** Reads GeoJSON (the six geometries of `db.Geo`). Returns a reason instead when it is not one. */
export function readShape(value: Value | undefined): Shape | string {
  if (!isDocument(value)) return 'geometry must be a GeoJSON object'
  const { type, coordinates } = value
  const shape: Shape = { points: [], lines: [], polygons: [] }
  try {
    if (type === 'Point') shape.points = [point(coordinates)]
    else if (type === 'MultiPoint') shape.points = list(coordinates, 1).map(point)
    else if (type === 'LineString') shape.lines = [line(coordinates)]
    else if (type === 'MultiLineString') shape.lines = list(coordinates, 1).map(line)
    else if (type === 'Polygon') shape.polygons = [polygon(coordinates)]
    else if (type === 'MultiPolygon') shape.polygons = list(coordinates, 1).map(polygon)
    else return `unknown GeoJSON type: ${String(type)}`
  } catch (error) {
    if (error instanceof Malformed) return error.message
    throw error
  }
  return capOf(shape).angle > WIDEST ? 'geometries wider than 6,300 km are not implemented' : shape
}

class Malformed extends Error {}

function list(value: Value | undefined, atLeast: number): Value[] {
  if (!Array.isArray(value) || value.length < atLeast) throw new Malformed('GeoJSON coordinates are malformed')
  return value
}

function point(value: Value | undefined): LngLat {
  const [lng, lat] = list(value, 2)
  if (typeof lng !== 'number' || typeof lat !== 'number' || !(Math.abs(lng) <= 180) || !(Math.abs(lat) <= 90)) {
    throw new Malformed(`longitude/latitude is out of bounds, lng: ${String(lng)} lat: ${String(lat)}`)
  }
  return [lng, lat]
}

const line = (value: Value | undefined): LngLat[] => list(value, 2).map(point)

const polygon = (value: Value | undefined): LngLat[][] => list(value, 1).map(ring)

function ring(value: Value): LngLat[] {
  const points = list(value, 4).map(point)
  const [first, last] = [points[0] as LngLat, points[points.length - 1] as LngLat]
  if (first[0] !== last[0] || first[1] !== last[1]) throw new Malformed('polygon loop is not closed')
  return points
}

export const vertices = (shape: Shape): LngLat[] => [...shape.points, ...shape.lines.flat(), ...shape.polygons.flat(2)]

/** A cap that holds the whole shape: a cap narrower than a hemisphere holds every arc between two of its points. */
export function capOf(shape: Shape): Cap {
  const vectors = vertices(shape).map(toVector)
  const [x, y, z] = vectors.reduce<[number, number, number]>(
    ([a, b, c], v) => [a + v[0], b + v[1], c + v[2]],
    [0, 0, 0],
  )
  const length = Math.hypot(x, y, z)
  if (length < 1e-9) return { center: [0, 0, 1], angle: Math.PI }
  const center: Vector = normalize([x, y, z])
  return { center, angle: vectors.reduce((widest, v) => Math.max(widest, angle(center, v)), 0) }
}

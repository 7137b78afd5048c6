import type { Point } from '@shared/directory/nearest'
import { pointOf, spotOf } from './mercator'

/** A rectangle of the map, in degrees. */
export interface Bounds {
  west: number
  south: number
  east: number
  north: number
}

/** What a map shows. */
export interface View {
  zoom: number
  bounds: Bounds
}

/** Mean radius of the earth in metres, as shared/directory/nearest.ts counts distances. */
const EARTH_M = 6_371_008.8

/** The smallest rectangle around some points. @throws RangeError when there are none */
export function boundsOf(points: readonly Point[]): Bounds {
  if (points.length === 0) throw new RangeError('bounds of no points')
  const lng = points.map((each) => each.lng)
  const lat = points.map((each) => each.lat)
  return { west: Math.min(...lng), south: Math.min(...lat), east: Math.max(...lng), north: Math.max(...lat) }
}

/** The north-east and south-west corners around a ring of so many metres. */
export function ringCorners({ lng, lat }: Point, metres: number): [Point, Point] {
  const north = ((metres / EARTH_M) * 180) / Math.PI
  // The meridians come together towards the pole: the ring reaches furthest east a little north of its centre.
  const east = (Math.asin(Math.sin(metres / EARTH_M) / Math.cos((lat * Math.PI) / 180)) * 180) / Math.PI
  return [
    { lng: lng + east, lat: lat + north },
    { lng: lng - east, lat: lat - north },
  ]
}

/** The same with more around it: a part of its breadth and height on every side. */
export function wider({ west, south, east, north }: Bounds, part: number): Bounds {
  const [across, up] = [(east - west) * part, (north - south) * part]
  return { west: west - across, south: south - up, east: east + across, north: north + up }
}

export const middleOf = ({ west, south, east, north }: Bounds): Point => ({
  lng: (west + east) / 2,
  lat: (south + north) / 2,
})

export const isIn = ({ west, south, east, north }: Bounds, { lng, lat }: Point) =>
  west <= lng && lng <= east && south <= lat && lat <= north

/** No nearer than this: a point on the map is then some 0.5 m. */
export const NEAREST_ZOOM = 18
/** No further away: Beijing and a good part of what is around it. */
export const FURTHEST_ZOOM = 7

/**
 * The centre and the greatest zoom at which `bounds` lie inside a map of `width` × `height` px with `margin` px kept free all
 * around. A single point is shown at `NEAREST_ZOOM`.
 */
export function fitting(
  bounds: Bounds,
  width: number,
  height: number,
  margin: number,
): { centre: Point; zoom: number } {
  const a = spotOf({ lng: bounds.west, lat: bounds.north }, 0)
  const b = spotOf({ lng: bounds.east, lat: bounds.south }, 0)
  const room = (length: number, across: number) => Math.log2(Math.max(1, length - 2 * margin) / across)
  const zoom = Math.min(room(width, b.x - a.x), room(height, b.y - a.y), NEAREST_ZOOM)
  return { centre: pointOf({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, 0), zoom: Math.max(zoom, FURTHEST_ZOOM) }
}

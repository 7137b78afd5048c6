import { cross, dot, type LngLat, normalize, toVector, type Vector } from './sphere'

/** A point of the gnomonic plane: the projection under which great circles are straight lines, so plane geometry is exact on the sphere. */
export type Flat = readonly [number, number]

/** About six micrometres on the ground: points this near to an edge count as on it. */
const TOLERANCE = 1e-12

type Project = (point: LngLat) => Flat | undefined

/** Projects onto the plane that touches the sphere at `center`. Points of the far hemisphere have no image. */
export function gnomonic(center: Vector): Project {
  const east = normalize(Math.abs(center[2]) > 0.99 ? cross([1, 0, 0], center) : cross([0, 0, 1], center))
  const north = cross(center, east)
  return (point) => {
    const vector = toVector(point)
    const depth = dot(vector, center)
    return depth > 1e-6 ? [dot(vector, east) / depth, dot(vector, north) / depth] : undefined
  }
}

const side = (a: Flat, b: Flat, p: Flat) => (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])

export function onSegment(p: Flat, a: Flat, b: Flat): boolean {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1])
  if (length < TOLERANCE) return Math.hypot(p[0] - a[0], p[1] - a[1]) < TOLERANCE
  if (Math.abs(side(a, b, p)) / length > TOLERANCE) return false
  const along = ((p[0] - a[0]) * (b[0] - a[0]) + (p[1] - a[1]) * (b[1] - a[1])) / length
  return along >= -TOLERANCE && along <= length + TOLERANCE
}

/** Do two segments cross in their interiors (touching does not count)? */
export const crosses = (a: Flat, b: Flat, c: Flat, d: Flat): boolean =>
  side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0

export const segments = <T>(line: readonly T[]): [T, T][] => line.slice(1).map((end, i) => [line[i] as T, end])

export const onLine = (p: Flat, line: Flat[]): boolean => segments(line).some(([a, b]) => onSegment(p, a, b))

/** Even-odd rule; the edge itself is decided by the caller. */
function inRing(p: Flat, ring: Flat[]): boolean {
  let inside = false
  for (const [a, b] of segments(ring)) {
    if (a[1] > p[1] !== b[1] > p[1] && p[0] < ((b[0] - a[0]) * (p[1] - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside
  }
  return inside
}

/** Inside the outer ring and no hole, edges included. */
export function inPolygon(p: Flat, polygon: Flat[][]): boolean {
  if (polygon.some((ring) => onLine(p, ring))) return true
  return polygon.every((ring, index) => inRing(p, ring) === (index === 0))
}

import { crosses, type Flat, gnomonic, inPolygon, onLine, onSegment, segments } from './plane'
import { capOf, type Shape, vertices } from './shape'
import { angle, angleToArc, type Cap, distance, EARTH_RADIUS, type LngLat, toVector } from './sphere'

type FlatShape = { points: Flat[]; lines: Flat[][]; polygons: Flat[][][] }

/** Both shapes in one plane, or undefined when they are too far apart to meet. */
function flatten(shape: Shape, other: Shape): [FlatShape, FlatShape] | undefined {
  const [mine, theirs] = [capOf(shape), capOf(other)]
  if (angle(mine.center, theirs.center) > mine.angle + theirs.angle + 1e-9) return undefined
  const project = gnomonic(theirs.center)
  const place = (point: LngLat) => project(point) as Flat
  const flat = ({ points, lines, polygons }: Shape): FlatShape => ({
    points: points.map(place),
    lines: lines.map((line) => line.map(place)),
    polygons: polygons.map((polygon) => polygon.map((ring) => ring.map(place))),
  })
  return [flat(shape), flat(other)]
}

/** Do the two have any point in common? Edges are great circles and belong to the shape. */
export function intersects(shape: Shape, other: Shape): boolean {
  const flat = flatten(shape, other)
  return flat !== undefined && (meets(flat[0], flat[1]) || meets(flat[1], flat[0]))
}

function meets(a: FlatShape, b: FlatShape): boolean {
  const corners = [...a.points, ...a.lines.flat(), ...a.polygons.flat(2)]
  const edges = edgesOf(b)
  return (
    corners.some(
      (p) => b.polygons.some((polygon) => inPolygon(p, polygon)) || edges.some(([c, d]) => onSegment(p, c, d)),
    ) ||
    a.points.some((p) => b.points.some((q) => onSegment(p, q, q))) ||
    edgesOf(a).some(([p, q]) => edges.some(([c, d]) => crosses(p, q, c, d)))
  )
}

const edgesOf = (shape: FlatShape) => [...shape.lines, ...shape.polygons.flat()].flatMap((line) => segments(line))

/** Does the whole shape lie in the region's polygons? Each of its parts must lie in one of them. */
export function within(shape: Shape, region: Shape): boolean {
  const flat = flatten(shape, region)
  if (!flat) return false
  const [inner, outer] = flat
  const parts = [
    ...inner.points.map((p) => [p]),
    ...inner.lines,
    ...inner.polygons.map((polygon) => polygon[0] as Flat[]),
  ]
  return parts.every((part) => outer.polygons.some((polygon) => holds(polygon, part, inner)))
}

function holds(polygon: Flat[][], part: Flat[], inner: FlatShape): boolean {
  const edges = polygon.flatMap((ring) => segments(ring))
  if (!part.every((p) => inPolygon(p, polygon))) return false
  // Two corners on the edge of a concave region may join outside it.
  if (segments(part).some(([a, b]) => !inPolygon([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], polygon))) return false
  if (segments(part).some(([a, b]) => edges.some(([c, d]) => crosses(a, b, c, d)))) return false
  const holes = polygon.slice(1).map((ring) => ring[0] as Flat)
  return !holes.some((p) => inner.polygons.some((own) => inPolygon(p, own) && !own.some((ring) => onLine(p, ring))))
}

/** Does the whole shape lie in the cap (`$centerSphere`)? */
export function withinCap(shape: Shape, cap: Cap, center: LngLat): boolean {
  return vertices(shape).every((point) => distance(point, center) <= cap.angle * EARTH_RADIUS)
}

/** Metres from a point to the nearest point of the shape; 0 inside a polygon. */
export function distanceTo(point: LngLat, shape: Shape): number {
  const here: Shape = { points: [point], lines: [], polygons: [] }
  if (shape.polygons.length > 0 && intersects(here, { points: [], lines: [], polygons: shape.polygons })) return 0
  const vector = toVector(point)
  const arcs = [...shape.lines, ...shape.polygons.flat()].flatMap((line) => segments(line))
  const toArcs = arcs.map(([a, b]) => angleToArc(vector, toVector(a), toVector(b)) * EARTH_RADIUS)
  return Math.min(...shape.points.map((p) => distance(point, p)), ...toArcs)
}

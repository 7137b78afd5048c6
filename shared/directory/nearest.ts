import type { Column } from './column'
import { type KdTree, kdTree, LEAF } from './kd-tree'

/** Mean radius of the earth in metres; distances are as the crow flies and are shown as such. */
const EARTH_M = 6_371_008.8

export interface Point {
  lng: number
  lat: number
}

/** Great-circle distance in metres. */
export function metresBetween(a: Point, b: Point): number {
  const [one, other] = [unit(a), unit(b)]
  return metres((one.x - other.x) ** 2 + (one.y - other.y) ** 2 + (one.z - other.z) ** 2)
}

/** Points prepared for many searches. */
export interface Places extends KdTree {
  /** from above their middle, in the tree's order */
  readonly x: Float64Array
  readonly y: Float64Array
  readonly z: Float64Array
  readonly seen: Seen
  /** for the answers, one after the other: the places found, and how far away each is, as the square of a straight line */
  readonly spots: Uint32Array
  readonly squares: Float64Array
}

/**
 * Points as unit vectors: the straight line between two of them orders them as the great circle does, without any trigonometry per point,
 * and twice the arcsine of its half is the haversine formula itself. They are seen from above their middle, where x and y tell them apart:
 * a tree over these two rules out whole regions, for no line is shorter than it looks from there. What is left is compared exactly.
 */
export function placesOf(points: readonly Point[]): Places {
  const vectors = points.map(unit)
  const seen = fromAbove(vectors)
  const all = vectors.map(seen)
  const tree = kdTree(
    Float64Array.from(all, ({ x }) => x),
    Float64Array.from(all, ({ y }) => y),
  )
  const inOrder = (axis: keyof Vector) => Float64Array.from(tree.order, (at) => all[at]![axis])
  const found = { squares: new Float64Array(points.length), spots: new Uint32Array(points.length) }
  return { ...tree, ...found, x: inOrder('x'), y: inOrder('y'), z: inOrder('z'), seen }
}

export interface NearestOptions {
  limit?: number
  withinMetres?: number
}

/** Regions that are still to be looked at: nodes, and how far away they are at least. Each level of a tree leaves one behind. */
const later = { nodes: new Uint32Array(32), awaysX: new Float64Array(32), awaysY: new Float64Array(32) }

/**
 * The points nearest to `from`, nearest first; of two equally near, the one that comes first.
 * @param among all of these must hold of a point; at least one
 * @param tell what to say of each; by its place in the tree, where neighbours are neighbours in memory too
 */
export function nearest<T>(
  places: Places,
  from: Point,
  among: readonly Column[],
  options: NearestOptions,
  tell: (place: number, metres: number) => T,
): T[] {
  const { x, y, z, order, span, axis, cut, squares, spots } = places
  const { nodes, awaysX, awaysY } = later
  const { limit = order.length, withinMetres = Number.POSITIVE_INFINITY } = options
  if (limit === 0) return []
  const all = limit >= order.length
  const { x: fx, y: fy, z: fz } = places.seen(unit(from))
  // rounding makes some lines longer than the earth is thick
  let worst =
    withinMetres >= Math.PI * EARTH_M ? Number.POSITIVE_INFINITY : (2 * Math.sin(withinMetres / EARTH_M / 2)) ** 2
  let count = 0
  let left = 1
  nodes[0] = 1
  awaysX[0] = 0
  awaysY[0] = 0
  while (left > 0) {
    left--
    const awayX = awaysX[left]!
    const awayY = awaysY[left]!
    if (awayX * awayX + awayY * awayY > worst) continue
    let node = nodes[left]!
    while (node < span) {
      const acrossX = axis[node] === 0
      const gap = (acrossX ? fx : fy) - cut[node]!
      node = 2 * node + (gap < 0 ? 0 : 1)
      const other = acrossX ? awayY : awayX
      if (gap * gap + other * other > worst) continue
      nodes[left] = node ^ 1
      awaysX[left] = acrossX ? gap : awayX
      awaysY[left] = acrossX ? awayY : gap
      left++
    }
    const leaf = node - span
    let bits = among[0]![leaf]!
    for (let i = 1; i < among.length; i++) bits &= among[i]![leaf]!
    for (; bits !== 0; bits &= bits - 1) {
      const place = leaf * LEAF + 31 - Math.clz32(bits & -bits)
      const dx = x[place]! - fx
      const dy = y[place]! - fy
      const dz = z[place]! - fz
      const square = dx * dx + dy * dy + dz * dz
      if (square > worst) continue
      let slot = count
      if (count < limit) count++
      else if (square < worst || order[place]! < order[spots[limit - 1]!]!) slot--
      else continue
      for (; slot > 0 && !all; slot--) {
        const before = squares[slot - 1]!
        if (before < square || (before === square && order[spots[slot - 1]!]! < order[place]!)) break
        squares[slot] = before
        spots[slot] = spots[slot - 1]!
      }
      squares[slot] = square
      spots[slot] = place
      if (count === limit && !all) worst = squares[limit - 1]!
    }
  }
  const told: T[] = []
  if (all) for (const i of ascending(places, count)) told.push(tell(spots[i]!, metres(squares[i]!)))
  else for (let i = 0; i < count; i++) told.push(tell(spots[i]!, metres(squares[i]!)))
  return told
}

/** Where there is no limit, they are put in order once, at the end. */
const ascending = ({ squares, spots, order }: Places, count: number): Uint32Array =>
  Uint32Array.from({ length: count }, (_, i) => i).sort(
    (a, b) => squares[a]! - squares[b]! || order[spots[a]!]! - order[spots[b]!]!,
  )

interface Vector {
  x: number
  y: number
  z: number
}

function unit({ lng, lat }: Point): Vector {
  const east = (lng * Math.PI) / 180
  const north = (lat * Math.PI) / 180
  return { x: Math.cos(north) * Math.cos(east), y: Math.cos(north) * Math.sin(east), z: Math.sin(north) }
}

type Seen = (vector: Vector) => Vector

/** A mirror between the middle of these and the pole, which keeps every distance: whoever is in the middle is on top. */
function fromAbove(vectors: readonly Vector[]): Seen {
  const sum = (axis: keyof Vector) => vectors.reduce((all, each) => all + each[axis], 0)
  const middle = { x: sum('x'), y: sum('y'), z: sum('z') }
  const length = Math.hypot(middle.x, middle.y, middle.z)
  const across = { x: middle.x, y: middle.y, z: middle.z - length }
  const square = across.x ** 2 + across.y ** 2 + across.z ** 2
  if (square === 0) return (vector) => vector
  return ({ x, y, z }) => {
    const twice = (2 * (x * across.x + y * across.y + z * across.z)) / square
    return { x: x - twice * across.x, y: y - twice * across.y, z: z - twice * across.z }
  }
}

/** Up to some 100 km the arcsine is its series, to the nanometre: three steps instead of a call for each row. */
function metres(square: number): number {
  const half = Math.min(1, Math.sqrt(square) / 2)
  if (half > 0.01) return 2 * EARTH_M * Math.asin(half)
  const part = half * half
  return 2 * EARTH_M * half * (1 + part * (1 / 6 + part * (3 / 40)))
}

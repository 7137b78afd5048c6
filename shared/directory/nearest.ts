/** Mean radius of the earth in metres; distances are as the crow flies and are shown as such. */
const EARTH_M = 6_371_008.8

export interface Point {
  lng: number
  lat: number
}

export interface Near {
  /** index into the points */
  at: number
  metres: number
}

/** Great-circle distance in metres. */
export const metresBetween = (a: Point, b: Point): number => metres(chord(unit(a), unit(b)))

/** Points prepared for many searches. */
export interface Positions {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly z: Float64Array
}

/**
 * Points as unit vectors: the straight line between two of them orders them as the great circle does, without any
 * trigonometry per point, and twice the arcsine of its half is the haversine formula itself.
 */
export function positions(points: readonly Point[]): Positions {
  const vectors = points.map(unit)
  const axis = (i: 0 | 1 | 2) => Float64Array.from(vectors, (vector) => vector[i])
  return { x: axis(0), y: axis(1), z: axis(2) }
}

export interface NearestOptions {
  limit?: number
  withinMetres?: number
  /** which points count, ascending; left out: all */
  among?: readonly number[]
}

/** The points nearest to `from`, nearest first; of two equally near, the one that comes first. */
export function nearest({ x, y, z }: Positions, from: Point, options: NearestOptions = {}): Near[] {
  const { limit = x.length, withinMetres = Number.POSITIVE_INFINITY, among } = options
  const [fx, fy, fz] = unit(from)
  const far = withinMetres >= Math.PI * EARTH_M ? 4 : (2 * Math.sin(withinMetres / EARTH_M / 2)) ** 2
  const found: number[] = []
  const squares: number[] = []
  let worst = far
  for (let i = 0; i < (among ?? x).length; i++) {
    const at = among?.[i] ?? i
    const dx = x[at]! - fx
    const dy = y[at]! - fy
    const dz = z[at]! - fz
    const square = dx * dx + dy * dy + dz * dz
    if (square > worst) continue
    const place = after(squares, square)
    squares.splice(place, 0, square)
    found.splice(place, 0, at)
    if (found.length > limit) {
      squares.pop()
      found.pop()
    }
    if (found.length === limit) worst = squares[limit - 1] ?? -1
  }
  return found.map((at, i) => ({ at, metres: metres(squares[i]!) }))
}

/** Where `square` belongs in an ascending list: after its equals. */
function after(squares: readonly number[], square: number): number {
  let low = 0
  let high = squares.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (squares[middle]! <= square) low = middle + 1
    else high = middle
  }
  return low
}

type Vector = readonly [number, number, number]

function unit({ lng, lat }: Point): Vector {
  const east = (lng * Math.PI) / 180
  const north = (lat * Math.PI) / 180
  return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)]
}

const chord = (a: Vector, b: Vector) => (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2

const metres = (square: number) => 2 * EARTH_M * Math.asin(Math.min(1, Math.sqrt(square) / 2))

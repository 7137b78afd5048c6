import { districtCodes, districts } from '@shared/directory/districts'
import { landmarks } from '@shared/directory/landmarks'
import type { Point } from '@shared/directory/nearest'
import { spotOf } from './mercator'

/** A name on a map that has no pictures of streets: enough to see which way is which. */
export interface Name {
  name: string
  at: Point
  kind: 'district' | 'landmark'
}

/** From here on there is room for the names of single places. */
const CLOSE = 12

const units = districtCodes.map(
  (code): Name => ({ name: districts[code].name, at: districts[code].centre, kind: 'district' }),
)
const places = landmarks
  .filter(
    ({ district, location: { lng, lat } }) =>
      lng !== districts[district].centre.lng || lat !== districts[district].centre.lat,
  )
  .map(({ name, location }): Name => ({ name, at: location, kind: 'landmark' }))

/** Height of a name's line, and how far below its point it may be written, px: under a pin, over one, never behind one. */
const LINE = 18
const OFFSETS = { district: [24, -44], landmark: [6] }
/** px a character takes, at most. */
const WIDE = { district: 16, landmark: 12.5 }

interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** What is drawn at a point, and how far it reaches above it, px. */
export interface Drawn {
  at: Point
  above: number
}

const boxOf = ({ at, above }: Drawn, zoom: number): Box => {
  const { x, y } = spotOf(at, zoom)
  return { left: x - 24, top: y - above, right: x + 24, bottom: y + 22 }
}
const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/**
 * The names that have room, and how far below their points, px: of districts, each at its seat, not where it ends, and near by of
 * places too. None covers another, nor what else is drawn.
 */
export function namesAt(zoom: number, drawn: readonly Drawn[]): (Name & { below: number })[] {
  const boxes = drawn.map((each) => boxOf(each, zoom))
  return (zoom < CLOSE ? units : [...units, ...places]).flatMap((each) => {
    const { x, y } = spotOf(each.at, zoom)
    const half = (each.name.length * WIDE[each.kind]) / 2
    for (const below of OFFSETS[each.kind]) {
      const box = { left: x - half, right: x + half, top: y + below, bottom: y + below + LINE }
      if (boxes.some((other) => meet(other, box))) continue
      boxes.push(box)
      return [{ ...each, below }]
    }
    return []
  })
}

/** Around all of them lies the city, as long as nothing else says what to show. */
export const cityPoints: Point[] = units.map(({ at }) => at)

import type { Point } from '@shared/directory/nearest'

/** Web Mercator as map services use it: the whole world is a square of 256 · 2^zoom points. */
const TILE = 256
const EQUATOR_M = 2 * Math.PI * 6_378_137
const FURTHEST = 0.999_999

export interface Spot {
  x: number
  y: number
}

/** Where a point lies on the world's square at this zoom, in px from its north-west corner. */
export function spotOf({ lng, lat }: Point, zoom: number): Spot {
  const side = TILE * 2 ** zoom
  const sine = Math.max(-FURTHEST, Math.min(FURTHEST, Math.sin((lat * Math.PI) / 180)))
  return { x: (side * (lng + 180)) / 360, y: side * (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) }
}

/** The other way round. */
export function pointOf({ x, y }: Spot, zoom: number): Point {
  const side = TILE * 2 ** zoom
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / side))) * 180) / Math.PI
  return { lng: (x / side) * 360 - 180, lat }
}

/** How much ground a px shows at a latitude. */
export const metresPerPx = (lat: number, zoom: number) =>
  (EQUATOR_M * Math.cos((lat * Math.PI) / 180)) / (TILE * 2 ** zoom)

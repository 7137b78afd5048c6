import type { Doc } from './order'

/** Great-circle metres by the haversine formula, R = 6378100. */
export function metres([lngA, latA]: [number, number], [lngB, latB]: [number, number]): number {
  const rad = Math.PI / 180
  const h =
    Math.sin(((latB - latA) * rad) / 2) ** 2 +
    Math.cos(latA * rad) * Math.cos(latB * rad) * Math.sin(((lngB - lngA) * rad) / 2) ** 2
  return 2 * 6378100 * Math.asin(Math.sqrt(h))
}

export const pointOf = (doc: Doc, path: string): [number, number] | undefined => {
  const value = doc[path] as { type?: string; coordinates?: [number, number] } | null | undefined
  return value?.type === 'Point' ? value.coordinates : undefined
}

/**
 * Is the point in the polygon with great-circle edges? Adds up the angles under which the corners are seen from the point: a full turn
 * inside, none outside. (The engine projects onto a plane and counts crossings.)
 */
export function inside(point: [number, number], ring: [number, number][]): boolean {
  const p = unit(point)
  let turn = 0
  for (let i = 0; i + 1 < ring.length; i++) {
    const a = tangent(p, unit(ring[i] as [number, number]))
    const b = tangent(p, unit(ring[i + 1] as [number, number]))
    const [c, d] = [cross(a, b), a[0] * b[0] + a[1] * b[1] + a[2] * b[2]]
    turn += Math.atan2(c[0] * p[0] + c[1] * p[1] + c[2] * p[2], d)
  }
  return Math.abs(turn) > Math.PI
}

type Vec = [number, number, number]

function unit([lng, lat]: [number, number]): Vec {
  const rad = Math.PI / 180
  return [Math.cos(lat * rad) * Math.cos(lng * rad), Math.cos(lat * rad) * Math.sin(lng * rad), Math.sin(lat * rad)]
}

const cross = (a: Vec, b: Vec): Vec => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]

/** The direction from p to q along the surface. */
function tangent(p: Vec, q: Vec): Vec {
  const along = p[0] * q[0] + p[1] * q[1] + p[2] * q[2]
  return [q[0] - along * p[0], q[1] - along * p[1], q[2] - along * p[2]]
}

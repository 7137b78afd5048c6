/** The radius MongoDB divides by, in metres; the real service's distances agree with it to 1e-9 m (measured on one pair). */
export const EARTH_RADIUS = 6378100

/** Degrees, east and north positive. */
export type LngLat = readonly [longitude: number, latitude: number]

/** A point of the unit sphere. */
export type Vector = readonly [x: number, y: number, z: number]

/** A disc on the sphere: everything within `angle` radians of `center`. */
export type Cap = { center: Vector; angle: number }

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Great-circle distance in metres (haversine). */
export function distance([lngA, latA]: LngLat, [lngB, latB]: LngLat): number {
  const lat = Math.sin(radians(latB - latA) / 2) ** 2
  const lng = Math.sin(radians(lngB - lngA) / 2) ** 2
  const h = lat + Math.cos(radians(latA)) * Math.cos(radians(latB)) * lng
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)))
}

export function toVector([lng, lat]: LngLat): Vector {
  const along = Math.cos(radians(lat))
  return [along * Math.cos(radians(lng)), along * Math.sin(radians(lng)), Math.sin(radians(lat))]
}

export const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]

export const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]

export function normalize(v: Vector): Vector {
  const length = Math.sqrt(dot(v, v))
  return [v[0] / length, v[1] / length, v[2] / length]
}

/** Angle in radians, exact for near and far points alike. */
export function angle(a: Vector, b: Vector): number {
  const c = cross(a, b)
  return Math.atan2(Math.sqrt(dot(c, c)), dot(a, b))
}

/** Angle from a point to the nearest point of the great-circle arc a–b. */
export function angleToArc(point: Vector, a: Vector, b: Vector): number {
  const ends = Math.min(angle(point, a), angle(point, b))
  const pole = cross(a, b)
  if (dot(pole, pole) === 0) return ends
  const beside = dot(cross(pole, a), point) > 0 && dot(cross(b, pole), point) > 0
  return beside ? Math.min(ends, Math.abs(Math.asin(Math.max(-1, Math.min(1, dot(normalize(pole), point)))))) : ends
}

/** Degrees, both ends included. */
export type Box = { west: number; east: number; south: number; north: number }

/** Beyond any rounding of the angles below, in degrees; a tenth of a millimetre on the ground. */
const MARGIN = 1e-9

/** The longitudes and latitudes a cap spans: two boxes when it lies across the date line, all longitudes when it holds a pole. */
export function capBoxes({ center, angle }: Cap): Box[] {
  const degrees = (radians: number) => (radians * 180) / Math.PI
  const lat = Math.atan2(center[2], Math.hypot(center[0], center[1]))
  const lng = degrees(Math.atan2(center[1], center[0]))
  const [south, north] = [degrees(lat - angle) - MARGIN, degrees(lat + angle) + MARGIN]
  if (north >= 90 || south <= -90) return [{ west: -180, east: 180, south, north }]
  const half = degrees(Math.asin(Math.sin(angle) / Math.cos(lat))) + MARGIN
  const [west, east] = [lng - half, lng + half]
  if (west >= -180 && east <= 180) return [{ west, east, south, north }]
  const [inside, beyond] =
    west < -180
      ? [
          { west: -180, east },
          { west: west + 360, east: 180 },
        ]
      : [
          { west, east: 180 },
          { west: -180, east: east - 360 },
        ]
  return [
    { ...inside, south, north },
    { ...beyond, south, north },
  ]
}

import type { Point } from '@shared/directory/nearest'

/** Krasovsky 1940, the ellipsoid of the shift: semi-major axis in metres and first eccentricity squared. */
const AXIS = 6_378_245
const ECCENTRICITY = 0.006_693_421_622_965_943

const rad = (degrees: number) => (degrees / 180) * Math.PI
const wave = (x: number, weights: readonly (readonly [weight: number, divisor: number])[]) =>
  weights.reduce((sum, [weight, divisor]) => sum + weight * Math.sin((x / divisor) * Math.PI), 0) * (2 / 3)
const fine = (x: number) =>
  wave(x, [
    [20, 1 / 6],
    [20, 1 / 2],
  ])

/**
 * A browser gives WGS-84; the directory and China's maps use GCJ-02, some 500 m away in Beijing. The published
 * approximation, good to a metre or two inside the mainland, which is where all our places are.
 */
export function toGcj02({ lng, lat }: Point): Point {
  const x = lng - 105
  const y = lat - 35
  const root = Math.sqrt(Math.abs(x))
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * root +
    fine(x) +
    wave(y, [
      [20, 1],
      [40, 3],
      [160, 12],
      [320, 30],
    ])
  const east =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * root +
    fine(x) +
    wave(x, [
      [20, 1],
      [40, 3],
      [150, 12],
      [300, 30],
    ])
  const curve = 1 - ECCENTRICITY * Math.sin(rad(lat)) ** 2
  const perNorth = rad((AXIS * (1 - ECCENTRICITY)) / curve ** 1.5)
  const perEast = rad((AXIS / Math.sqrt(curve)) * Math.cos(rad(lat)))
  return { lng: lng + east / perEast, lat: lat + north / perNorth }
}

/** The other way round, to a centimetre: the shift changes so slowly that what it is there is what it is here, corrected twice. */
export function fromGcj02(point: Point): Point {
  let guess = point
  for (let round = 0; round < 3; round++) {
    const { lng, lat } = toGcj02(guess)
    guess = { lng: guess.lng + point.lng - lng, lat: guess.lat + point.lat - lat }
  }
  return guess
}

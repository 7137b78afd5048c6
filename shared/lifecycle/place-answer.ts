import type { Point } from '../directory/nearest'

/** Degrees east and north, as far as the directory reaches; five places are about a metre. */
const written = /^(11[567]\.\d{5}),((?:39|4[01])\.\d{5})$/

/** A point of the map (GCJ-02) as an answer of a form. */
export const placeAnswer = ({ lng, lat }: Point): string => `${lng.toFixed(5)},${lat.toFixed(5)}`

/** The point that an answer says; null: it says none. */
export function placeIn(answer: unknown): Point | null {
  const [, lng, lat] = (typeof answer === 'string' && written.exec(answer)) || []
  return lng && lat ? { lng: Number(lng), lat: Number(lat) } : null
}

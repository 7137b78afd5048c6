import type { Location } from '@shared/directory/carrier'
import { type DistrictCode, districts } from '@shared/directory/districts'

/** Where each unit's carriers lie around, where its centre is too near a border; and how far out, in km. */
const middle: Partial<Record<DistrictCode, { lng: number; lat: number }>> = {
  chaoyang: { lng: 116.492, lat: 39.938 },
  shijingshan: { lng: 116.19, lat: 39.923 },
  tongzhou: { lng: 116.668, lat: 39.892 },
  jingkai: { lng: 116.512, lat: 39.789 },
}
const compact: readonly DistrictCode[] = ['dongcheng', 'xicheng', 'shijingshan', 'mentougou', 'jingkai']

const KM_LAT = 1 / 111.32
const KM_LNG = KM_LAT / Math.cos((40 * Math.PI) / 180)
const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5

/** A fixed point in the unit for a name: the same name always lands on the same spot. */
export function placeIn(district: DistrictCode, name: string): Location {
  const angle = fraction(`${name}/angle`) * 2 * Math.PI
  const km = (compact.includes(district) ? 1.4 : 3.2) * Math.sqrt(fraction(`${name}/km`))
  return near(district, km * Math.cos(angle), km * Math.sin(angle))
}

/** A point that many kilometres east and north of the centre of a unit. */
export function near(district: DistrictCode, east: number, north: number): Location {
  const { lng, lat } = middle[district] ?? districts[district].centre
  return { lng: round(lng + east * KM_LNG), lat: round(lat + north * KM_LAT), datum: 'gcj02' }
}

/** FNV-1a, then one round of mixing so that similar names do not land side by side; 0 ≤ fraction < 1. */
function fraction(text: string): number {
  let hash = 0x811c9dc5
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32
}

import type { Instant } from '../calendar/beijing'
import type { CarrierId, ServiceId } from '../ids'
import { type Closure, modeIds, type WeeklyHours } from './carrier'
import { type Category, categoryIds } from './categories'
import { type DistrictCode, districtCodes } from './districts'
import { type CarrierKind, kindIds } from './kinds'
import type { Listed, ListedService } from './listed'
import { type Readings, readingsOf, type Syllables } from './pinyin'
import type { SeatDay } from './seats'

/**
 * The whole city's directory in columns, small enough to keep on every device, so that finding needs no network. Kinds,
 * districts and categories are numbered by their place in `kindIds`, `districtCodes`, `categoryIds`, modes in `modeIds`; hours and services
 * are written once and referred to by number. `snapshot-encode.ts` writes it.
 */
export interface Snapshot {
  format: typeof FORMAT
  /** changes whenever anything but `asOf` does */
  version: string
  asOf: Instant
  id: CarrierId[]
  kind: number[]
  district: number[]
  name: string[]
  address: string[]
  phone: string[]
  /** hundred-thousandths of a degree, each as the difference from the carrier before */
  lng: number[]
  lat: number[]
  hours: number[]
  /** 1 where the State Council's holidays are ignored */
  open: (0 | 1)[]
  specialities: number[][]
  services: number[][]
  /** only the carriers that have any, by index */
  formerNames: [at: number, names: string[]][]
  closures: [at: number, closures: Closure[]][]
  hoursTable: WeeklyHours[]
  servicesTable: [
    id: ServiceId,
    name: string,
    category: number,
    modes: number[],
    minutes: number,
    freeOfCharge: 0 | 1,
  ][]
  pinyin: Syllables
}

export const FORMAT = 1
/** Positions are kept to this part of a degree, about a metre. */
export const DEGREE = 100_000

export interface Directory {
  version: string
  asOf: Instant
  carriers: readonly Listed[]
  readings: Readings
  /** empty: nothing is known of seats */
  seats: readonly SeatDay[]
}

/** @returns null for a format that this client does not know: it must then ask the server. */
export function decodeSnapshot(value: unknown): Directory | null {
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== FORMAT) return null
  const snapshot = value as Snapshot
  const services = snapshot.servicesTable.map(decodeService)
  const formerNames = new Map(snapshot.formerNames)
  const closures = new Map(snapshot.closures)
  let lng = 0
  let lat = 0
  const carriers = snapshot.id.map((id, at): Listed => {
    lng += snapshot.lng[at]!
    lat += snapshot.lat[at]!
    return {
      id,
      kind: kindIds[snapshot.kind[at]!] as CarrierKind,
      name: snapshot.name[at]!,
      formerNames: formerNames.get(at) ?? [],
      district: districtCodes[snapshot.district[at]!] as DistrictCode,
      address: snapshot.address[at]!,
      location: { lng: lng / DEGREE, lat: lat / DEGREE, datum: 'gcj02' },
      phone: snapshot.phone[at]!,
      hours: snapshot.hoursTable[snapshot.hours[at]!]!,
      holidays: snapshot.open[at] ? 'open' : 'closed',
      closures: closures.get(at) ?? [],
      specialities: snapshot.specialities[at]!.map((category) => categoryIds[category]!),
      services: snapshot.services[at]!.map((service) => services[service]!),
    }
  })
  return { version: snapshot.version, asOf: snapshot.asOf, carriers, readings: readingsOf(snapshot.pinyin), seats: [] }
}

const decodeService = ([
  id,
  name,
  category,
  modes,
  minutes,
  freeOfCharge,
]: Snapshot['servicesTable'][number]): ListedService => ({
  id,
  name,
  category: categoryIds[category] as Category,
  modes: modes.map((mode) => modeIds[mode]!),
  minutes,
  freeOfCharge: freeOfCharge === 1,
})

import { offShelf } from '../booking/shelf'
import { beijingDate, type Instant } from '../calendar/beijing'
import type { LocalDate } from '../calendar/local-date'
import { type Carrier, type Closure, modeIds, type WeeklyHours } from './carrier'
import { categoryIds } from './categories'
import { districtCodes } from './districts'
import { kindIds } from './kinds'
import { type Listed, type ListedService, listed } from './listed'
import type { Syllables } from './pinyin'
import table from './pinyin.json'
import { DEGREE, FORMAT, type Snapshot } from './snapshot'
import { vocabulary } from './synonyms'

/**
 * The snapshot of these carriers, for servers only: it carries the readings of some 6,700 characters, of which the snapshot takes
 * the ones that occur. Same carriers on the same day, same version, in whatever order they come. Past closures are left out.
 */
export function encodeSnapshot(carriers: readonly Carrier[], now: Instant): Snapshot {
  const today = beijingDate(now)
  const rows = carriers.map((carrier) => listed(onShelf(carrier, today))).sort(byPlace)
  const hours = dictionary<WeeklyHours>()
  const services = dictionary<Snapshot['servicesTable'][number]>()
  const content = {
    id: rows.map(({ id }) => id),
    kind: rows.map(({ kind }) => kindIds.indexOf(kind)),
    district: rows.map(({ district }) => districtCodes.indexOf(district)),
    name: rows.map(({ name }) => name),
    address: rows.map(({ address }) => address),
    phone: rows.map(({ phone }) => phone),
    lng: differences(rows.map(({ location }) => Math.round(location.lng * DEGREE))),
    lat: differences(rows.map(({ location }) => Math.round(location.lat * DEGREE))),
    hours: rows.map((row) => hours.number(row.hours)),
    open: rows.map(({ holidays }) => (holidays === 'open' ? 1 : 0) as 0 | 1),
    specialities: rows.map(({ specialities }) => specialities.map((category) => categoryIds.indexOf(category))),
    services: rows.map((row) => row.services.map((service) => services.number(encodeService(service)))),
    formerNames: some(rows, ({ formerNames }) => [...formerNames]),
    closures: some(rows, ({ closures }): Closure[] => closures.filter(({ to }) => to >= today)),
    hoursTable: hours.values,
    servicesTable: services.values,
    pinyin: readingsFor(rows),
  }
  return { format: FORMAT, version: `${FORMAT}-${fingerprint(JSON.stringify(content))}`, asOf: now, ...content }
}

/** What is withdrawn is found by nobody; what is paused is, and says so on its page. */
const onShelf = (carrier: Carrier, today: LocalDate): Carrier => ({
  ...carrier,
  services: carrier.services.filter((service) => offShelf(service, today)?.state !== 'withdrawn'),
})

/** Similar carriers next to each other compress best; the id decides between equals. */
const byPlace = (a: Listed, b: Listed) =>
  districtCodes.indexOf(a.district) - districtCodes.indexOf(b.district) ||
  kindIds.indexOf(a.kind) - kindIds.indexOf(b.kind) ||
  (a.id < b.id ? -1 : 1)

const encodeService = (service: ListedService): Snapshot['servicesTable'][number] => [
  service.id,
  service.name,
  categoryIds.indexOf(service.category),
  service.modes.map((mode) => modeIds.indexOf(mode)),
  service.minutes,
  service.freeOfCharge ? 1 : 0,
]

const differences = (values: readonly number[]) => values.map((value, i) => value - (values[i - 1] ?? 0))

const some = <T>(rows: readonly Listed[], of: (row: Listed) => T[]) =>
  rows.map((row, at): [number, T[]] => [at, of(row)]).filter(([, values]) => values.length > 0)

/** Numbers values in the order in which they first come; equal values get the same number. */
function dictionary<T>() {
  const numbers = new Map<string, number>()
  const values: T[] = []
  const number = (value: T) => {
    const key = JSON.stringify(value)
    if (!numbers.has(key)) numbers.set(key, values.push(value) - 1)
    return numbers.get(key) as number
  }
  return { values, number }
}

/** The readings of what may be typed in pinyin: names, services, and the words that search understands. */
function readingsFor(rows: readonly Listed[]): Syllables {
  const texts = rows.flatMap((row) => [row.name, ...row.formerNames, ...row.services.map(({ name }) => name)])
  const used = new Set([...texts, ...vocabulary.map(([word]) => word)].join(''))
  const kept = Object.entries(table).map(([syllable, chars]) => [
    syllable,
    [...chars].filter((char) => used.has(char)).join(''),
  ])
  return Object.fromEntries(kept.filter(([, chars]) => chars))
}

/** Two 32-bit FNV-1a hashes from different starts: tells versions apart, protects nothing. */
function fingerprint(text: string): string {
  const hash = (start: number) => {
    let value = start
    for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
    return (value >>> 0).toString(36)
  }
  return hash(0x811c9dc5) + hash(0x9e3779b9)
}

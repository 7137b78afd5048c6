import type { LocalDate } from '../../calendar/local-date'
import type { CarrierId } from '../../ids'
import { type Mode, modeIds, type WeeklyHours } from '../carrier'
import { type Category, categoryIds } from '../categories'
import { districtCodes } from '../districts'
import { kindIds } from '../kinds'
import type { Listed } from '../listed'
import type { SeatDay } from '../seats'
import { checkOf } from './changes'
import { type Columns, core } from './core'
import { interleaved } from './curve'
import { digitsOf, ids } from './ids'
import type { Coder } from './model'
import { type Part, type PartKind, sumOf } from './part'
import { readingsFor } from './readings-for'
import { seal } from './seal'
import { seatDay } from './seat-days'
import { type CoreRest, DEGREE, type Details, type Edit, type Rows, rowText } from './shape'
import { text } from './text'
import { stepsOf } from './text-encode'
import { writer } from './writer'

/** Rows of one part of details. */
const DETAILS = 2_000

/** A row as it is kept: its position to a part of a degree, modes in their order, and no closure that was over before `today`. */
export const asKept = (row: Listed, today: LocalDate): Listed => ({
  ...row,
  location: { lng: whole(row.location.lng) / DEGREE, lat: whole(row.location.lat) / DEGREE, datum: 'gcj02' },
  closures: row.closures.filter(({ to }) => to >= today),
  services: row.services.map((service) => ({
    ...service,
    modes: modeIds.filter((mode) => service.modes.includes(mode)),
  })),
})
const whole = (degrees: number) => Math.round(degrees * DEGREE)

/** The parts of these rows, which are as they are kept, in the order in which a device wants them. For servers only. */
export function encodeRows(listed: readonly Listed[]): Part[] {
  const lngs = listed.map(({ location }) => whole(location.lng))
  const lats = listed.map(({ location }) => whole(location.lat))
  const corner: CoreRest['corner'] = [lngs.reduce(lesser, 0), lats.reduce(lesser, 0)]
  const rows = listed
    .map((row, at) => ({ row, along: interleaved(lngs[at]! - corner[0], lats[at]! - corner[1]) }))
    .sort((a, b) => a.along - b.along || (a.row.id < b.row.id ? -1 : 1))
  const hours = dictionary<WeeklyHours>()
  const ordered = rows.map(({ row }) => row)
  const columns = columnsOf(
    ordered,
    rows.map(({ along }) => along),
    ordered.map((row) => hours.number(row.hours)),
  )
  const details = Array.from({ length: Math.ceil(rows.length / DETAILS) }, (_, nth) =>
    detailsOf(ordered, nth * DETAILS),
  )
  const closures = ordered.map((row, at) => [at, row.closures] as CoreRest['closures'][number])
  const rest: CoreRest = {
    ...{ corner, hours: hours.values, details: details.length },
    closures: closures.filter(([, some]) => some.length > 0),
  }
  const first = writer()
  core(first.coder, columns)
  writeJson(first.coder, rest)
  const names = writer()
  const others = ordered.flatMap(({ kind, id }) => (digitsOf(kind, id) ? [] : [id]))
  writeJson(names.coder, others)
  ids(
    names.coder,
    ordered.map(({ kind }) => kind),
    others,
    ordered.map(({ id }) => id),
  )
  writeJson(
    names.coder,
    ordered.map(({ name }) => name),
  )
  const payloads: [PartKind, Uint8Array][] = [
    ['c', first.bytes()],
    ['n', names.bytes()],
    ...details.map((some): [PartKind, Uint8Array] => ['d', jsonBytes(some)]),
  ]
  const build = sumOf(payloads.flatMap(([, bytes]) => Array.from(bytes)))
  return payloads.map(([kind, bytes]) => seal(kind, build, bytes))
}

const lesser = (least: number, value: number, at: number) => (at === 0 ? value : Math.min(least, value))

function columnsOf(rows: readonly Listed[], along: number[], hours: number[]): Columns {
  const services = rows.flatMap((row) => row.services)
  return {
    ...{ along, hours },
    kind: rows.map(({ kind }) => kindIds.indexOf(kind)),
    district: rows.map(({ district }) => districtCodes.indexOf(district)),
    open: rows.map(({ holidays }) => Number(holidays === 'open')),
    specialities: rows.map(({ specialities }) => specialities.map(numberOf)),
    categories: rows.map((row) => row.services.map(({ category }) => numberOf(category))),
    modes: services.map(({ modes }) => maskOf(modes)),
    free: services.map(({ freeOfCharge }) => Number(freeOfCharge)),
  }
}

const numberOf = (category: Category) => categoryIds.indexOf(category)
const maskOf = (modes: readonly Mode[]) => modes.reduce((mask, mode) => mask | (1 << modeIds.indexOf(mode)), 0)

function detailsOf(rows: readonly Listed[], from: number): Details {
  const some = rows.slice(from, from + DETAILS)
  const table = dictionary<Details['table'][number]>()
  return {
    from,
    address: some.map(({ address }) => address),
    phone: some.map(({ phone }) => phone),
    formerNames: some.flatMap(({ formerNames }, nth) =>
      formerNames.length > 0 ? [[from + nth, formerNames] as Details['formerNames'][number]] : [],
    ),
    services: some.map(({ services }) =>
      services.map(({ id, name, minutes, withdrawn }) =>
        table.number(withdrawn ? [id, name, minutes, withdrawn] : [id, name, minutes]),
      ),
    ),
    table: table.values,
    syllables: from === 0 ? readingsFor(rows) : {},
  }
}

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

const writeJson = (coder: Coder, value: unknown) => text(coder, stepsOf(JSON.stringify(value)))

function jsonBytes(value: unknown): Uint8Array {
  const { coder, bytes } = writer()
  writeJson(coder, value)
  return bytes()
}

/**
 * What leads from these rows to others: null, if they are the same already.
 * @param changes of some carriers how they are now, as they are kept; null: gone
 */
export function encodeChanges(
  { rows, version, syllables }: Rows,
  changes: ReadonlyMap<CarrierId, Listed | null>,
): Part | null {
  const places = new Map(rows.flatMap((row, at) => (row ? [[row.id, at] as const] : [])))
  let next = rows.length
  const edits: Edit[] = []
  const texts: string[] = []
  for (const [id, row] of changes) {
    const at = places.get(id)
    if (at === undefined && !row) continue
    const was = at === undefined ? '' : rowText(rows[at]!)
    const is = row ? rowText(row) : ''
    if (was === is) continue
    edits.push(row ? editOf(at ?? next++, was, is) : [at!])
    texts.push(is)
  }
  if (edits.length === 0) return null
  const more = readingsFor(
    [...changes.values()].flatMap((row) => row ?? []),
    syllables,
  )
  const heard = Object.keys(more).length > 0 ? [more] : []
  return seal('x', version, jsonBytes([edits, checkOf(texts), ...heard]))
}

function editOf(at: number, was: string, is: string): Edit {
  const most = Math.min(was.length, is.length)
  let before = 0
  while (before < most && was[before] === is[before]) before++
  let after = 0
  while (after < most - before && was[was.length - 1 - after] === is[is.length - 1 - after]) after++
  return [at, before, after, is.slice(before, is.length - after)]
}

export function encodeSeats({ build, rows }: Pick<Rows, 'build' | 'rows'>, day: SeatDay): Part {
  const { coder, bytes } = writer()
  seatDay(coder, { ...day, count: rows.length })
  return seal('s', build, bytes())
}

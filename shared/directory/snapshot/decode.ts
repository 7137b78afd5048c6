import { asId } from '../../ids'
import { modeIds } from '../carrier'
import { categoryIds } from '../categories'
import { districtCodes } from '../districts'
import { kindIds } from '../kinds'
import type { Listed, ListedService } from '../listed'
import { changed } from './changes'
import { core } from './core'
import { deinterleaved } from './curve'
import { ids } from './ids'
import type { Coder } from './model'
import { type Opened, open, PAYLOAD, type PartKind } from './part'
import { readJson } from './read-text'
import { reader } from './reader'
import { SnapshotRefused } from './refused'
import { seatDay } from './seat-days'
import { type CoreRest, DEGREE, type Details, type Rows } from './shape'

/**
 * What these parts say, in whatever order they come: core, names, and any of the rest.
 * @param version what they must come to, whole; left out: whatever they come to
 * @throws SnapshotRefused where they do not fit together, or are not what was sealed
 */
export function decodeParts(texts: readonly string[], version?: string): Rows {
  try {
    return decoded(texts.map(open), version)
  } catch (error) {
    throw error instanceof SnapshotRefused ? error : new SnapshotRefused('damaged')
  }
}

function decoded(parts: readonly Opened[], version?: string): Rows {
  const of = (kind: PartKind) => parts.filter((part) => part.kind === kind)
  const [cores, names, changes] = [of('c'), of('n'), of('x')]
  if (cores.length === 0 || names.length === 0) throw new SnapshotRefused('incomplete')
  const build = cores[0]!.goesWith
  const strangers = parts.some(({ kind, goesWith }) => kind !== 'x' && goesWith !== build)
  const seats = of('s').map(({ bytes }) => seatDay(reader(bytes, PAYLOAD)))
  const dates = new Set(seats.map(({ date }) => date))
  if (strangers || cores.length + names.length > 2 || dates.size < seats.length) throw new SnapshotRefused('mixed')
  const details = of('d').map(({ bytes }) => readJson<Details>(reader(bytes, PAYLOAD)))
  const { rows, many } = baseOf(reader(cores[0]!.bytes, PAYLOAD), reader(names[0]!.bytes, PAYLOAD), details)
  const whole = new Set(details.map(({ from }) => from)).size === many
  const { syllables = {} } = details.find(({ from }) => from === 0) ?? {}
  const all = changed({ version: build, build, rows, whole, seats, syllables }, changes)
  if (
    details.length > many ||
    (!whole && changes.length > 0) ||
    (version !== undefined && !(whole && all.version === version))
  )
    throw new SnapshotRefused('incomplete')
  return all
}

function known<T>(values: readonly T[], at: number | undefined): T {
  const value = values[at!]
  if (value === undefined) throw new SnapshotRefused('damaged')
  return value
}

function baseOf(first: Coder, called: Coder, details: readonly Details[]): { rows: Listed[]; many: number } {
  const columns = core(first)
  const { corner, hours, closures, details: many } = readJson<CoreRest>(first)
  const kinds = columns.kind.map((kind) => known(kindIds, kind))
  const made = ids(called, kinds, readJson<string[]>(called))
  const names = readJson<string[]>(called)
  const closed = new Map(closures)
  const former = new Map(details.flatMap(({ formerNames }) => formerNames))
  let service = 0
  const rows = kinds.map((kind, at): Listed => {
    const some = details.find(({ from, address }) => from <= at && at < from + address.length)
    const nth = some ? at - some.from : 0
    const { east, north } = deinterleaved(columns.along[at]!)
    return {
      id: made[at]!,
      kind,
      name: known(names, at),
      formerNames: former.get(at) ?? [],
      district: known(districtCodes, columns.district[at]),
      address: some ? some.address[nth]! : '',
      location: { lng: (corner[0] + east) / DEGREE, lat: (corner[1] + north) / DEGREE, datum: 'gcj02' },
      phone: some ? some.phone[nth]! : '',
      hours: known(hours, columns.hours[at]),
      holidays: columns.open[at] ? 'open' : 'closed',
      closures: closed.get(at) ?? [],
      specialities: columns.specialities[at]!.map((category) => known(categoryIds, category)),
      services: columns.categories[at]!.map((category, which): ListedService => {
        const [id, name, minutes, withdrawn] = some ? known(some.table, some.services[nth]![which]) : ['', '', 0]
        const modes = columns.modes[service]!
        return {
          id: asId(id),
          name,
          category: known(categoryIds, category),
          modes: modeIds.filter((_, mode) => modes & (1 << mode)),
          minutes,
          freeOfCharge: columns.free[service++] === 1,
          ...(withdrawn && { withdrawn }),
        }
      }),
    }
  })
  return { rows, many }
}

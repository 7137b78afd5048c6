import { asId, type ServiceId } from '../../ids'
import { modeIds } from '../carrier'
import { categoryIds } from '../categories'
import { districtCodes } from '../districts'
import { kindIds } from '../kinds'
import type { Listed, ListedService } from '../listed'
import { changed } from './changes'
import { type CoreRow, core } from './core'
import { ids } from './ids'
import { type Opened, open, PAYLOAD } from './part'
import { readJson } from './read-text'
import { reader } from './reader'
import { SnapshotRefused } from './refused'
import { seatsOf } from './seat-days'
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
  const of = (kind: Opened['kind']) => parts.filter((part) => part.kind === kind)
  const [first, ...others] = of('core')
  const [names, ...more] = of('names')
  if (!first || !names) throw new SnapshotRefused('incomplete')
  const build = first.goesWith
  const ofBuild = [names, ...of('details'), ...of('seats')]
  if (others.length + more.length > 0 || ofBuild.some(({ goesWith }) => goesWith !== build)) {
    throw new SnapshotRefused('mixed')
  }
  const seats = of('seats').map(seatsOf)
  if (new Set(seats.map(({ date }) => date)).size < seats.length) throw new SnapshotRefused('mixed')
  const details = of('details').map((part) => readJson<Details>(reader(part.bytes, PAYLOAD)))
  const { rows, rest } = baseOf(first, names, details)
  const whole = new Set(details.map(({ from }) => from)).size === rest.details
  if (details.length > rest.details || (!whole && of('changes').length > 0)) throw new SnapshotRefused('incomplete')
  const base: Rows = {
    ...{ version: build, build, rows, whole, seats },
    syllables: details.find(({ from }) => from === 0)?.syllables ?? {},
  }
  const all = changed(base, of('changes'))
  if (version !== undefined && (!whole || all.version !== version)) throw new SnapshotRefused('incomplete')
  return all
}

const known = <T>(values: readonly T[], at: number): T => {
  const value = values[at]
  if (value === undefined) throw new SnapshotRefused('damaged')
  return value
}

function baseOf(first: Opened, names: Opened, details: readonly Details[]): { rows: Listed[]; rest: CoreRest } {
  const coder = reader(first.bytes, PAYLOAD)
  const columns = core(coder)
  const rest = readJson<CoreRest>(coder)
  const called = reader(names.bytes, PAYLOAD)
  const kinds = columns.map(({ kind }) => known(kindIds, kind))
  const made = ids(called, kinds, readJson<string[]>(called))
  const labels = readJson<string[]>(called)
  if (labels.length !== columns.length) throw new SnapshotRefused('mixed')
  const closures = new Map(rest.closures)
  const told = new Map(details.flatMap((some) => some.address.map((_, nth) => [some.from + nth, some] as const)))
  const former = new Map(details.flatMap(({ formerNames }) => formerNames))
  const rows = columns.map((row, at): Listed => {
    const some = told.get(at)
    return {
      id: made[at]!,
      kind: kinds[at]!,
      name: labels[at]!,
      formerNames: former.get(at) ?? [],
      district: known(districtCodes, row.district),
      address: some?.address[at - some.from] ?? '',
      location: locationOf(rest.corner, row),
      phone: some?.phone[at - some.from] ?? '',
      hours: known(rest.hours, row.hours),
      holidays: row.open ? 'open' : 'closed',
      closures: closures.get(at) ?? [],
      specialities: row.specialities.map((category) => known(categoryIds, category)),
      services: row.services.map((service, nth) => serviceOf(service, some, at, nth)),
    }
  })
  return { rows, rest }
}

const locationOf = ([lng, lat]: CoreRest['corner'], { east, north }: CoreRow): Listed['location'] => ({
  lng: (lng + east) / DEGREE,
  lat: (lat + north) / DEGREE,
  datum: 'gcj02',
})

function serviceOf(
  { category, modes, free }: CoreRow['services'][number],
  some: Details | undefined,
  at: number,
  nth: number,
): ListedService {
  const [id, name, minutes, withdrawn] = some
    ? known(some.table, known(known(some.services, at - some.from), nth))
    : (['', '', 0] as const)
  return {
    id: asId<ServiceId>(id),
    name,
    category: known(categoryIds, category),
    modes: modeIds.filter((_, mode) => modes & (1 << mode)),
    minutes,
    freeOfCharge: free === 1,
    ...(withdrawn !== undefined && { withdrawn }),
  }
}

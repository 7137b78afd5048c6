import type { CarrierId } from '../ids'
import { limits } from '../limits'
import { modeIds } from './carrier'
import { categoryIds } from './categories'
import { districtCodes } from './districts'
import { type Filters, openings } from './filter'
import { kindIds } from './kinds'

/** Rings around a place, in kilometres, from the narrowest on (A2). */
export const rings = [1, 5] as const
export type Ring = (typeof rings)[number]

/** What is being looked for. */
export interface Asked {
  text: string
  filters: Filters
  /** only within this ring; null: however far */
  near: Ring | null
  /** the category is that of a tile on the home page, and gives way to a new search */
  tile?: boolean
}

export const nothingAsked: Asked = { text: '', filters: {}, near: null }

/** The same in an address, and which carrier is chosen; `1` is yes, and the values of a row are parted by commas. */
export interface AskedParameters {
  q?: string
  kinds?: string
  categories?: string
  modes?: string
  districts?: string
  specialities?: string
  free?: string
  open?: string
  near?: string
  tile?: string
  carrierId?: CarrierId
}

/** A new search puts a tile's category away: who types 打官司 does not mean 融资 as well. */
export function searched(asked: Asked, text: string): Asked {
  if (!asked.tile) return { ...asked, text }
  const { tile: _, filters, ...rest } = asked
  return { ...rest, text, filters: { ...filters, categories: [] } }
}

/** Categories that a person set, a tile's among them, are their own. */
export function narrowed({ tile, ...asked }: Asked, change: Filters): Asked {
  const kept = tile && !('categories' in change) ? { tile } : {}
  return { ...asked, ...kept, filters: { ...asked.filters, ...change } }
}

/** Anyone can have written an address: what it says and nobody knows is left out. */
export function askedOf(said: Partial<Record<string, string>>): Asked {
  const open = openings.find((each) => each === said.open)
  const near = rings.find((each) => String(each) === said.near) ?? null
  const filters: Filters = {
    ...row('kinds', said.kinds, kindIds),
    ...row('categories', said.categories, categoryIds),
    ...row('modes', said.modes, modeIds),
    ...row('districts', said.districts, districtCodes),
    ...row('specialities', said.specialities, categoryIds),
    ...(said.free === '1' && { freeOfCharge: true }),
    ...(open && { open }),
  }
  const text = (said.q ?? '').slice(0, limits.question)
  return { text, filters, near, ...(said.tile === '1' && { tile: true }) }
}

function row<K extends keyof Filters, T extends string>(name: K, said: string | undefined, known: readonly T[]) {
  const values = (said ?? '').split(',')
  const asked = known.filter((each) => values.includes(each))
  return asked.length > 0 ? { [name]: asked } : {}
}

export function parametersOf({ text, filters, near, tile }: Asked): AskedParameters {
  const yes = (on: boolean | undefined) => (on ? '1' : undefined)
  return {
    q: text || undefined,
    kinds: filters.kinds?.join(),
    categories: filters.categories?.join(),
    modes: filters.modes?.join(),
    districts: filters.districts?.join(),
    specialities: filters.specialities?.join(),
    free: yes(filters.freeOfCharge),
    open: filters.open,
    near: near === null ? undefined : String(near),
    tile: yes(tile && filters.categories?.length !== 0),
  }
}

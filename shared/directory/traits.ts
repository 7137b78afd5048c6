import { type Category, categoryIds } from './categories'
import { districtCodes } from './districts'
import { kindIds } from './kinds'
import type { Listed } from './listed'
import type { Meaning } from './synonyms'

/** What words can mean of a carrier. */
export type TraitKey = 'kind' | 'district' | 'category'
/** By carrier, one bit for its kind, one for its unit, and one for each category that it serves or states. */
export type Traits = Readonly<Record<TraitKey, Uint32Array>>

const categoryBits = (categories: Iterable<Category>) => {
  let bits = 0
  for (const category of categories) bits |= 1 << categoryIds.indexOf(category)
  return bits
}

export const traitsOf = (carriers: readonly Listed[]): Traits => ({
  kind: Uint32Array.from(carriers, ({ kind }) => 1 << kindIds.indexOf(kind)),
  district: Uint32Array.from(carriers, ({ district }) => 1 << districtCodes.indexOf(district)),
  category: Uint32Array.from(carriers, ({ services, specialities }) =>
    categoryBits([...services.map(({ category }) => category), ...specialities]),
  ),
})

/** Which trait is meant, as its bit. */
export function traitOf({ kind, district, category }: Meaning): { key: TraitKey; bit: number } {
  if (kind) return { key: 'kind', bit: 1 << kindIds.indexOf(kind) }
  if (district) return { key: 'district', bit: 1 << districtCodes.indexOf(district) }
  return { key: 'category', bit: 1 << categoryIds.indexOf(category) }
}

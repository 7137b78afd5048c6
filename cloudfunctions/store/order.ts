import type { Condition, Doc, Documents, Where } from '../platform/documents'

/** An order of rows: by a field that every row has, and among equals by `_id`. */
export interface Order {
  key: string
  direction: 'asc' | 'desc'
}

/** A place in an order: that of one row. */
export interface Place {
  key: string | number
  id: string
}

/** The first rows of a question after a place, or from the start. Two reads at most, both along an index that ends in key and `_id`. */
export async function after<T extends Doc>(
  documents: Documents,
  collection: string,
  where: Where,
  { key, direction }: Order,
  place: Place | null,
  limit: number,
  fields?: string[],
): Promise<T[]> {
  const order = [...new Set([key, '_id'])].map((field) => [field, direction] as [string, 'asc' | 'desc'])
  const read = (more: Where, most: number) =>
    documents.find<T>(collection, { ...where, ...more }, { order, limit: most, ...(fields && { fields }) })
  if (!place) return read({}, limit)
  const beyond = documents.command[direction === 'asc' ? 'gt' : 'lt']
  if (key === '_id') return read({ _id: beyond(place.id) }, limit)
  const ties = await read({ [key]: place.key, _id: beyond(place.id) }, limit)
  if (ties.length === limit) return ties
  const bound = where[key] as Condition | undefined
  const rest = { [key]: bound ? bound.and(beyond(place.key)) : beyond(place.key) }
  return [...ties, ...(await read(rest, limit - ties.length))]
}

export const placeOf = (row: Doc, { key }: Order): Place => ({
  key: (row as unknown as Record<string, string | number>)[key]!,
  id: row._id,
})

/** Below zero when `a` comes first. */
export function compare(a: Place, b: Place, { direction }: Order): number {
  const ascending = a.key === b.key ? (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) : a.key < b.key ? -1 : 1
  return direction === 'asc' ? ascending : -ascending
}

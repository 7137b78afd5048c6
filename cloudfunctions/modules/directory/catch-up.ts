import type { Documents } from '../../platform/documents'
import type { Collection } from '../../store/collection'
import { after, type Order, type Place, placeOf } from '../../store/order'

/** Longer than any call lives: what was stamped before and is not there by then will not come. */
const SETTLED_MS = 60_000

/** How far the rows of a collection were looked at, by when they changed. */
export interface Reached {
  place: Place | null
  /** where it looks again once what it found has settled: something stamped earlier may still come */
  again: Place | 'start' | null
}
export const notBegun: Reached = { place: null, again: null }

/**
 * What changed since, some at a time. Rows that changed within the last minute are looked at again in the next round, so none is missed;
 * where nothing changed, it stays where it is.
 */
export async function catchUp<T extends { _id: string }>(
  documents: Documents,
  { name }: Pick<Collection<T>, 'name'>,
  key: keyof T & string,
  { place, again }: Reached,
  { now, batch, fields }: { now: number; batch: number; fields?: (keyof T & string)[] },
): Promise<{ found: T[]; reached: Reached; more: boolean }> {
  const order: Order = { key, direction: 'asc' }
  const found = await after<T>(documents, name, {}, order, place, batch, fields && [key, ...fields])
  const young = found.findIndex((row) => Number(row[key]) >= now - SETTLED_MS)
  const before = young > 0 ? placeOf(found[young - 1]!, order) : (place ?? 'start')
  const back = again ?? (young >= 0 ? before : null)
  const last = found.length > 0 ? placeOf(found.at(-1)!, order) : place
  if (found.length === batch) return { found, reached: { place: last, again: back }, more: true }
  return { found, reached: { place: back === 'start' ? null : (back ?? last), again: null }, more: false }
}

import { limits } from '@shared/limits'
import * as z from 'zod'
import type { Doc, Where } from '../platform/documents'
import { seal, sha256, unseal } from '../platform/secrets'
import type { Collection } from '../store/collection'
import { after, compare, type Order, type Place, placeOf } from '../store/order'
import { type Context, refusal } from './context'

interface Asked {
  cursor?: string | undefined
  limit: number
}
const sealedPlace = z.tuple([z.union([z.string(), z.number()]), z.string()])

/** A page of a list before its rows became views. */
interface Page<T> {
  rows: T[]
  next: string | null
}

/**
 * One page of a list in an order of (key, `_id`). What is asked may be several questions whose answers are merged: a person's boxes,
 * an officer's districts. Rows that come or go between two pages are neither repeated nor do they push others out.
 * @throws CURSOR_INVALID when the cursor is not one of this caller's for this very question
 */
export const pageOf = <T extends Doc>(
  context: Context,
  input: Asked,
  collection: Collection<T>,
  order: Order,
  ...questions: Where[]
): Promise<Page<T>> => pageOfThose(context, input, collection, order, async (rows) => rows, ...questions)

/** How far a page reads on where few rows are kept: so many strides of so many rows. What leaves out thousands belongs in the question. */
const strides = 40
const onward = 60

/**
 * The same of a list of which not every row is for the caller: what is left out leaves no gap, because a page is read on until it is
 * full, and a cursor says only that there is more for this caller.
 * @param keep those of some rows that are for the caller, in their order
 */
export async function pageOfThose<T extends Doc>(
  context: Context,
  input: Asked,
  collection: Collection<T>,
  order: Order,
  keep: (rows: T[]) => Promise<T[]>,
  ...questions: Where[]
): Promise<Page<T>> {
  const { documents } = context.deps
  const kept: T[] = []
  let place = input.cursor === undefined ? null : opened(context, input, input.cursor)
  for (let nth = 0; nth < strides; nth++) {
    const stride = nth === 0 ? input.limit + 1 : Math.max(input.limit + 1, onward)
    const read = (where: Where) => after<T>(documents, collection.name, where, order, place, stride)
    const found = (await Promise.all(questions.map(read))).flat()
    const rows = merged(found, order).slice(0, stride)
    kept.push(...(await keep(rows)))
    if (kept.length > input.limit) {
      const page = kept.slice(0, input.limit)
      return { rows: page, next: sealed(context, input, placeOf(page.at(-1)!, order)) }
    }
    if (rows.length < stride) return { rows: kept, next: null }
    place = placeOf(rows.at(-1)!, order)
  }
  return { rows: kept, next: place && sealed(context, input, place) }
}

/** One page of rows that were worked out, because no question to the database knows their order. */
export function pageOfRows<T extends Doc>(context: Context, input: Asked, order: Order, rows: T[]): Page<T> {
  const place = input.cursor === undefined ? null : opened(context, input, input.cursor)
  const left = merged(rows, order).filter((row) => !place || compare(placeOf(row, order), place, order) > 0)
  const page = left.slice(0, input.limit)
  return {
    rows: page,
    next: left.length > page.length ? sealed(context, input, placeOf(page.at(-1)!, order)) : null,
  }
}

/** The answers of several questions in one order, each row once: two of them may find the same. */
function merged<T extends Doc>(found: T[], order: Order): T[] {
  const rows = found.toSorted((a, b) => compare(placeOf(a, order), placeOf(b, order), order))
  return rows.filter(({ _id }, i) => i === 0 || rows[i - 1]!._id !== _id)
}

/**
 * How many rows of a queue the caller decides on, at most one more than is counted. Asked with the first page alone; what `keep` leaves
 * out is not counted either, so that a count tells no more than the rows do.
 * @returns null on a later page
 */
export async function countOf<T extends Doc>(
  context: Context,
  input: Asked,
  collection: Collection<T>,
  order: Order,
  keep: (rows: T[]) => Promise<T[]>,
  ...questions: Where[]
): Promise<number | null> {
  if (input.cursor !== undefined) return null
  const all = { limit: limits.counted + 1 }
  return (await pageOfThose(context, all, collection, order, keep, ...questions)).rows.length
}

/** A page whose rows became views. */
export const asPage = <V>(items: V[], { next }: { next: string | null }) => ({ items, next })

const cursorKey = ({ deps }: Context) => deps.derive('cursor')

/** The caller, the operation and what was asked, but for the page. */
function bound({ caller, action }: Context, { cursor: _, limit: __, ...question }: Asked): string {
  return sha256(JSON.stringify([caller.personId, action, question]))
}

const sealed = (context: Context, input: Asked, { key, id }: Place) =>
  seal(cursorKey(context), JSON.stringify([key, id]), bound(context, input))

function opened(context: Context, input: Asked, cursor: string): Place {
  const text = unseal(cursorKey(context), cursor, bound(context, input))
  if (text === null) throw refusal('CURSOR_INVALID')
  const [key, id] = sealedPlace.parse(JSON.parse(text))
  return { key, id }
}

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

/**
 * One page of a list in an order of (key, `_id`). What is asked may be several questions whose answers are merged: a person's boxes,
 * an officer's districts. Rows that come or go between two pages are neither repeated nor do they push others out.
 * @throws CURSOR_INVALID when the cursor is not one of this caller's for this very question
 */
export async function pageOf<T extends Doc>(
  context: Context,
  input: Asked,
  collection: Collection<T>,
  order: Order,
  ...questions: Where[]
): Promise<{ rows: T[]; next: string | null }> {
  const { documents } = context.deps
  const place = input.cursor === undefined ? null : opened(context, input, input.cursor)
  const read = (where: Where) => after<T>(documents, collection.name, where, order, place, input.limit + 1)
  const found = (await Promise.all(questions.map(read))).flat()
  if (questions.length > 1) found.sort((a, b) => compare(placeOf(a, order), placeOf(b, order), order))
  const rows = found.slice(0, input.limit)
  const last = found.length > input.limit ? rows.at(-1) : undefined
  return { rows, next: last ? sealed(context, input, placeOf(last, order)) : null }
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

import type { CarrierId } from '../../ids'
import type { Listed } from '../listed'
import { changed } from './changes'
import { decodeParts } from './decode'
import { encodeChanges, encodeRows } from './encode'
import { open, type Part } from './part'
import type { Rows } from './shape'

/** Changes beside a base: so many, and so long compared with it, at most; then there is a new base. */
const MOST_CHANGES = 150
const LONGEST = 0.25
/** A base smaller than this is not worth being kept. */
const LEAST_LENGTH = 40_000

/** `rows` is what it says then. */
export type Next = { rows: Rows } & (
  | { kind: 'same' }
  | { kind: 'changed'; change: Part }
  | { kind: 'anew'; base: Part[] }
)

/**
 * What follows when some carriers are other than the snapshot says: a change, or where there are too many of them, all of it anew. For
 * servers only.
 */
export function nextParts(
  known: Rows,
  { baseLength, changes }: { baseLength: number; changes: readonly Part[] },
  now: ReadonlyMap<CarrierId, Listed | null>,
): Next {
  const change = encodeChanges(known, now)
  if (!change) return { kind: 'same', rows: known }
  const length = [...changes, change].reduce((sum, { text }) => sum + text.length, 0)
  if (changes.length < MOST_CHANGES && length <= Math.max(baseLength, LEAST_LENGTH) * LONGEST)
    return { kind: 'changed', change, rows: changed(known, [open(change.text)]) }
  const rows = new Map(known.rows.flatMap((row) => (row ? [[row.id, row] as const] : [])))
  for (const [id, row] of now) {
    if (row) rows.set(id, row)
    else rows.delete(id)
  }
  const base = encodeRows([...rows.values()])
  return { kind: 'anew', base, rows: decodeParts(base.map(({ text }) => text)) }
}

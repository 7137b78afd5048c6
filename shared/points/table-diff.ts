import type { ItemId } from '../ids'
import type { AmountRule } from './amount'
import type { Cap, DeductionItem, Item, PointsTable } from './table'

/** An item that is not in both tables as it is. */
export interface ItemChange {
  id: ItemId
  half: 'items' | 'deductions'
  /** null: it is new */
  before: { name: string; amount: AmountRule } | null
  /** null: it is gone */
  after: { name: string; amount: AmountRule } | null
  /** what else differs, by the names of the fields; empty for one that is new or gone */
  fields: readonly string[]
}

export interface TableDiff {
  /** of cycle, total and pass mark, those that differ */
  general: readonly ('cycle' | 'total' | 'passMark')[]
  items: readonly ItemChange[]
  /** how many items are as they were */
  unchanged: number
  /** the names of caps that are new, gone, or limit otherwise */
  caps: readonly { id: string; before: Cap | null; after: Cap | null }[]
}

/** What a new table changes. */
export function tableDiff(before: PointsTable, after: PointsTable): TableDiff {
  const halves = (['items', 'deductions'] as const).map((half) => changesIn(half, before[half], after[half]))
  const changed = halves.flatMap(({ changes }) => changes)
  return {
    general: (['cycle', 'total', 'passMark'] as const).filter((field) => !same(before[field], after[field])),
    items: changed,
    unchanged: halves.reduce((sum, { unchanged }) => sum + unchanged, 0),
    caps: pairs([...before.caps, ...before.deductionCaps], [...after.caps, ...after.deductionCaps]).filter(
      ({ before, after }) => !same(before, after),
    ),
  }
}

function changesIn(
  half: ItemChange['half'],
  before: readonly (Item | DeductionItem)[],
  after: readonly (Item | DeductionItem)[],
) {
  const all = pairs(before, after).map(
    ({ id, before, after }): ItemChange => ({
      id,
      half,
      before: before && { name: before.name, amount: before.amount },
      after: after && { name: after.name, amount: after.amount },
      fields: before && after ? differing(before, after) : [],
    }),
  )
  const changes = all.filter(({ before, after, fields }) => !before || !after || fields.length > 0)
  return { changes, unchanged: all.length - changes.length }
}

/** Where it is written is another place in each version, and no change of the item. */
const differing = (before: object, after: object): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => field !== 'source' && !same(before[field as keyof typeof before], after[field as keyof typeof after]),
  )

/** Of two lists, what has one id side by side, in the order of the first and then of the second. */
function pairs<T extends { id: string }>(before: readonly T[], after: readonly T[]) {
  const ids = [...new Set([...before, ...after].map(({ id }) => id as T['id']))]
  const find = (list: readonly T[], id: string) => list.find((each) => each.id === id) ?? null
  return ids.map((id) => ({ id, before: find(before, id), after: find(after, id) }))
}

/** Alike part by part, whatever order their fields were written in. */
function same(a: unknown, b: unknown): boolean {
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return a === b
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])]
  return keys.every((key) => same(a[key as keyof typeof a], b[key as keyof typeof b]))
}

import type { ItemId } from '../ids'
import type { DeductionItem, Item, PointsTable } from './table'

/**
 * Which item of a new table an old one is, as a person said; null: none, what it earned or cost counts for nothing there. An item that has
 * the same id and the same name in both needs nobody to say so.
 */
export type Mapping = Readonly<Record<string, ItemId | null>>

type Half = 'items' | 'deductions'

const halfOf = (table: PointsTable, half: Half): readonly (Item | DeductionItem)[] => table[half]

/** The items of the old table that nobody has said anything about and that are not plainly the same: nothing is dropped in silence. */
export function unmapped(old: PointsTable, other: PointsTable, mapping: Mapping): ItemId[] {
  return (['items', 'deductions'] as const).flatMap((half) =>
    halfOf(old, half)
      .filter(({ id, name }) => {
        if (Object.hasOwn(mapping, id)) return mapping[id] !== null && !has(other, half, mapping[id]!)
        return !halfOf(other, half).some((item) => item.id === id && item.name === name)
      })
      .map(({ id }) => id),
  )
}

/** The item of the new table that an old one is; null: none. */
export function itemUnder(other: PointsTable, half: Half, id: ItemId, mapping: Mapping): ItemId | null {
  const mapped = Object.hasOwn(mapping, id) ? mapping[id]! : id
  return mapped !== null && has(other, half, mapped) ? mapped : null
}

const has = (table: PointsTable, half: Half, id: ItemId) => halfOf(table, half).some((item) => item.id === id)

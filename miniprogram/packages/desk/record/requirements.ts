import { countedByKind } from '@shared/evidence/inspection'
import type { Output } from '@/api/contract'

export type RecordView = Output<'service.record'>
export type Items = Output<'points.items'>
export type Item = Items['items'][number]

/** The items of the table that fit this kind of service. */
export const fitting = (record: RecordView, items: readonly Item[]) =>
  items.filter(({ categories }) => categories.includes(record.category))

/** What an item still asks for: only files that were found fine count. */
export function missing(record: RecordView, item: Item) {
  const have = countedByKind(record.evidence)
  return item.evidence
    .map(({ kind, atLeast }) => ({
      kind,
      lacks: atLeast - (have[kind] ?? 0),
    }))
    .filter(({ lacks }) => lacks > 0)
}

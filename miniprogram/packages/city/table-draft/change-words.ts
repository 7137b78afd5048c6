import { clauses } from '@/copy/punctuation'
import { tables as words } from '@/copy/tables'
import type { TableDraft } from './answer'

type Change = NonNullable<TableDraft['diff']>['changes'][number]

/** What became of an item: that it is new or gone, its points, and whatever else of it is otherwise. */
export function changeWords({ before, after, fields }: Pick<Change, 'before' | 'after' | 'fields'>): string {
  if (!before) return words.added
  if (!after) return words.gone
  const points = before.amountText !== after.amountText && words.became(before.amountText, after.amountText)
  const others = fields.filter((field) => field !== 'name' && (field !== 'amount' || points === false))
  return clauses([points, others.length > 0 && words.otherwise(others)])
}

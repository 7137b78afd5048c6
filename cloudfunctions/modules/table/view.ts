import type { tableDraftView } from '@shared/contract/table'
import { amountText } from '@shared/copy/points'
import type { PersonId } from '@shared/ids'
import type { AmountRule } from '@shared/points/amount'
import { unmapped } from '@shared/points/mapping'
import { type PointsTable, versionIdOf, versionOn } from '@shared/points/table'
import { type ItemChange, tableDiff } from '@shared/points/table-diff'
import type * as z from 'zod'
import type { Documents } from '../../platform/documents'
import type { TableDraft } from '../../store/table-drafts'
import { tableHead, tablesOf } from '../points/table'

export type DraftView = z.infer<typeof tableDraftView>

export const versionView = (table: PointsTable) => ({
  ...tableHead(table),
  kind: table.kind,
  effectiveFrom: table.effectiveFrom,
  items: table.items.length + table.deductions.length,
})

export const headView = (draft: TableDraft, personId: PersonId) => ({
  id: draft._id,
  state: draft.state,
  fileName: draft.name,
  importedAt: draft.importedAt,
  own: personId === (draft.proposedById ?? draft.importedById),
  problems: draft.problems.length,
  version: draft.table && versionView(draft.table),
})

/** A draft with all that is to be known before anybody proposes or approves it. */
export async function draftView(documents: Documents, draft: TableDraft, personId: PersonId): Promise<DraftView> {
  const { table, mapping, effectiveFrom, fingerprint } = draft
  const before = table && (await governing(documents, table))
  const open = table && before ? unmapped(before, table, mapping) : []
  return {
    ...headView(draft, personId),
    wrong: [...draft.problems],
    diff: table && before ? diffView(before, table) : null,
    mapping: Object.entries(mapping).map(([from, to]) => ({ from: from as DraftView['mapping'][number]['from'], to })),
    unmapped: before ? namesIn(before).filter(({ id }) => open.includes(id)) : [],
    items: table ? namesIn(table) : [],
    ...{ effectiveFrom, fingerprint },
  }
}

/** The version in use that the draft would take the place of, or took. */
export async function governing(documents: Documents, table: PointsTable) {
  const others = (await tablesOf(documents, table.kind)).filter((each) => versionIdOf(each) !== versionIdOf(table))
  return versionOn(others, table.effectiveFrom) ?? null
}

const namesIn = ({ items, deductions }: PointsTable): DraftView['items'] => [
  ...items.map(({ id, name }) => ({ id, name, half: 'items' as const })),
  ...deductions.map(({ id, name }) => ({ id, name, half: 'deductions' as const })),
]

function diffView(before: PointsTable, after: PointsTable): NonNullable<DraftView['diff']> {
  const { general, items, unchanged, caps } = tableDiff(before, after)
  return {
    against: versionView(before),
    changes: items.map(({ before, after, fields, ...change }) => ({
      ...change,
      before: sideView(before),
      after: sideView(after),
      fields: [...fields],
    })),
    unchanged,
    general: [...general],
    caps: caps.map(({ id }) => id),
  }
}

const sideView = (side: ItemChange['before']) =>
  side && { name: side.name, amountText: amountText(side.amount as AmountRule) }

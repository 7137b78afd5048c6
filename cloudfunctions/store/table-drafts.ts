import type { LocalDate } from '@shared/calendar/local-date'
import type { CarrierKind } from '@shared/directory/kinds'
import type { PersonId, TableDraftId } from '@shared/ids'
import type { DraftState } from '@shared/points/decide-table'
import type { CellProblem } from '@shared/points/import/problem'
import type { Mapping } from '@shared/points/mapping'
import type { PointsTable } from '@shared/points/table'
import { collection } from './collection'

/** A points table that somebody brought, until it is in use or given up. Nothing counts by it. */
export interface TableDraft {
  _id: TableDraftId
  state: DraftState
  /** of the file as it was uploaded */
  name: string
  cloudPath: string
  fileId: string
  sha256: string | null
  importedById: PersonId
  importedAt: number
  /** whether the file is still to be read, and when that is due; `tries` of it that ended the program are counted */
  waiting: boolean
  dueAt: number
  tries: number
  /** null: not read yet, or something in it is wrong */
  table: PointsTable | null
  kind: CarrierKind | null
  problems: readonly CellProblem[]
  mapping: Mapping
  proposedById: PersonId | null
  proposedAt: number | null
  effectiveFrom: LocalDate | null
  /** what was proposed, to the last figure: a second person approves that and nothing else */
  fingerprint: string | null
  ended: { byId: PersonId; at: number; reason: string } | null
}
export const tableDrafts = collection<TableDraft>('table-drafts')
export const byImport = { key: 'importedAt', direction: 'desc' } as const

import type { ListExportId, ListId, PersonId } from '@shared/ids'
import type { ExportFormat, ExportState } from '@shared/points/decide-export'
import { hashId } from '../platform/secrets'
import { collection } from './collection'

/** A file that an officer asked for of a published list; of a list and a format each has one, made anew when it is asked for again. */
export interface ListExport {
  _id: ListExportId
  listId: ListId
  format: ExportFormat
  askedById: PersonId
  askedAt: number
  state: ExportState
  /** whether it is still to be made, and when that is due; `tries` that ended the program are counted */
  waiting: boolean
  dueAt: number
  tries: number
  /** null: not made */
  fileId: string | null
  bytes: number
}
export const listExports = collection<ListExport>('list-exports')

export const listExportId = (listId: ListId, format: ExportFormat, personId: PersonId) =>
  `x_${hashId('list-export', listId, format, personId)}` as unknown as ListExportId

import type { CarrierKind } from '@shared/directory/kinds'
import type { TableVersionId } from '@shared/ids'
import type { PointsTable } from '@shared/points/table'
import { collection } from './collection'

/** A version of a points table in use: written once, when a second person approved it, and never changed. */
export interface TableVersion {
  _id: TableVersionId
  table: PointsTable
}
export const tableVersions = collection<TableVersion>('table-versions')

/** The versions in use of one kind of carrier, besides the sample that ships. */
export interface TableLine {
  _id: CarrierKind
  versionIds: TableVersionId[]
}
export const tableLines = collection<TableLine>('table-lines')

import { limits } from '@shared/limits'
import { broken, type Checked } from '@shared/points/import/check'
import { tableFromJson } from '@shared/points/import/from-json'
import { tableFromSheets } from '@shared/points/import/from-sheets'
import { problemAt } from '@shared/points/import/problem'
import type { PointsTable } from '@shared/points/table'
import { gridsOf } from './workbook'

/** What a workbook begins with: it is a zip. */
const ZIP = 'PK'

/** What is in a file that somebody brought: a table, or all that is wrong with it. For `jobs` alone: a workbook may take seconds. */
export function readTable(bytes: Buffer | null, inUse: readonly PointsTable[]): Checked {
  if (!bytes || bytes.length === 0 || bytes.length > limits.tableBytes) return broken([problemAt('', 'UNREADABLE')])
  if (!bytes.toString('latin1', 0, 2).startsWith(ZIP)) return tableFromJson(bytes.toString('utf8'), inUse)
  const grids = gridsOf(bytes)
  return grids ? tableFromSheets(grids, inUse) : broken([problemAt('', 'UNREADABLE')])
}

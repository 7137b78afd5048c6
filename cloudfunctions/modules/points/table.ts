import type { LocalDate } from '@shared/calendar/local-date'
import type { ItemId } from '@shared/ids'
import { sampleTable } from '@shared/points/sample-table'
import { type PointsTable, versionOn } from '@shared/points/table'

/** The versions that are in use. An imported official table will be added here and replace the sample from its first day. */
const versions: PointsTable[] = [sampleTable]

/** @throws RangeError before the first version: no points were counted then */
export function tableOn(date: LocalDate): PointsTable {
  const table = versionOn(versions, date)
  if (!table) throw new RangeError(`no points table on ${date}`)
  return table
}

export const tableHead = ({ id, version, official, source }: PointsTable) => ({ id, version, official, label: source })

/** What an item earns in a cycle at most; null: the table sets no such cap. */
export function cycleCapOf({ caps }: PointsTable, itemId: ItemId): number | null {
  const cap = caps.find(
    ({ level, per, limit }) =>
      typeof level === 'object' && 'itemId' in level && level.itemId === itemId && !per.length && 'points' in limit,
  )
  return cap && 'points' in cap.limit ? cap.limit.points : null
}

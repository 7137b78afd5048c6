import type { LocalDate } from '@shared/calendar/local-date'
import { sampleTable } from '@shared/points/sample-table'
import { type PointsTable, versionOn } from '@shared/points/table'

/** The versions that are in use. An imported official table will stand beside the sample and take over from its first day. */
const versions: PointsTable[] = [sampleTable]

/** @throws RangeError before the first version: no points were counted then */
export function tableOn(date: LocalDate): PointsTable {
  const table = versionOn(versions, date)
  if (!table) throw new RangeError(`no points table on ${date}`)
  return table
}

export const tableHead = ({ id, version, official, source }: PointsTable) => ({ id, version, official, label: source })

import type { LedgerEntry } from '@shared/points/ledger'
import type { Readings } from '@shared/points/readings'
import { standing } from '@shared/points/standing'
import type { PointsTable } from '@shared/points/table'
import { defaultValues as defaultReadings } from '@shared/settings/values'
import { cycle2026, plainTable, publishedOn, under } from './builders'

/** Of these entries in a cycle, by the readings in use but for these. */
export function of(
  entries: LedgerEntry[],
  readings: Partial<Readings> = {},
  table: PointsTable = plainTable,
  cycle = cycle2026,
) {
  return standing(
    { entries: under(table, entries), tables: [table], cycle, admittedOn: publishedOn },
    { ...defaultReadings, ...readings },
  )
}

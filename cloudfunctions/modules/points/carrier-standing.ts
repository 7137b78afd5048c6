import { beijingDate } from '@shared/calendar/beijing'
import { type Cycle, cycleOf } from '@shared/points/cycle'
import { standing } from '@shared/points/standing'
import { type PointsTable, versionOn } from '@shared/points/table'
import type { SettingValues } from '@shared/settings/values'
import { refusal } from '../../frame/context'
import type { Documents } from '../../platform/documents'
import type { CarrierDoc } from '../../store/carriers'
import { periodsOf } from '../lifecycle/standing'
import { entriesOfCycle } from './entries'
import { withoutHeld } from './held'
import { tablesOf } from './table'

/** A cycle of a kind of carrier, with the table that governs it and every version that entries may have been made under. */
export interface RunningCycle {
  cycle: Cycle
  label: string
  table: PointsTable
  tables: readonly PointsTable[]
}

/** The cycle that runs now for a carrier. @throws NOT_FOUND before the first, and where no table is for its kind */
export async function cycleNow(
  documents: Documents,
  { kind }: Pick<CarrierDoc, 'kind'>,
  now: number,
  { g26PublishedOn }: SettingValues,
): Promise<RunningCycle> {
  const today = beijingDate(now)
  const tables = await tablesOf(documents, kind)
  const table = versionOn(tables, today)
  const cycle = table && cycleOf(today, g26PublishedOn, table.cycle)
  if (!cycle) throw refusal('NOT_FOUND')
  return { cycle, label: `${cycle.year} 周期`, table, tables }
}

/** Where a carrier stands in it, worked out anew, and the awards that do not count because their service is denied. */
export async function carrierStanding(documents: Documents, carrier: CarrierDoc, now: number, values: SettingValues) {
  const running = await cycleNow(documents, carrier, now, values)
  const { cycle, tables } = running
  const all = await entriesOfCycle(documents, carrier._id, cycle)
  const { entries, held } = await withoutHeld(documents, carrier._id, all, cycle)
  const admittedOn = (await periodsOf(documents, carrier._id)).at(-1)?.from ?? cycle.from
  return { result: standing({ entries, tables, cycle, admittedOn }, values), held, ...running }
}

import { beijingDate } from '@shared/calendar/beijing'
import type { CarrierKind } from '@shared/directory/kinds'
import { type Cycle, cycleOf, cycleOfYear } from '@shared/points/cycle'
import { tableOfCycle } from '@shared/points/figures'
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
  /** every cycle so far, the latest first */
  years: readonly number[]
}

/**
 * A cycle of a kind of carrier: the one that ends in a year, or the one that runs now (null).
 * @throws NOT_FOUND before the first, after the one that runs, and where no table is for the kind
 */
export async function cycleOfKind(
  documents: Documents,
  kind: CarrierKind,
  year: number | null,
  now: number,
  { g26PublishedOn }: SettingValues,
): Promise<RunningCycle> {
  const today = beijingDate(now)
  const tables = await tablesOf(documents, kind)
  const rule = versionOn(tables, today)?.cycle
  const running = rule && cycleOf(today, g26PublishedOn, rule)
  const first = rule && cycleOf(g26PublishedOn, g26PublishedOn, rule)
  if (!running || !first || (year !== null && (year < first.year || year > running.year))) throw refusal('NOT_FOUND')
  const cycle = year === null || year === running.year ? running : cycleOfYear(year, g26PublishedOn, rule)
  const years = Array.from({ length: running.year - first.year + 1 }, (_, n) => running.year - n)
  return { cycle, label: `${cycle.year} 周期`, table: tableOfCycle(tables, cycle), tables, years }
}

/** Where a carrier stands in a cycle, worked out anew, and the awards that do not count because their service is denied. */
export async function carrierStanding(
  documents: Documents,
  carrier: CarrierDoc,
  now: number,
  values: SettingValues,
  year?: number,
) {
  const running = await cycleOfKind(documents, carrier.kind, year ?? null, now, values)
  const { cycle, tables } = running
  const all = await entriesOfCycle(documents, carrier._id, cycle)
  const { entries, held } = await withoutHeld(documents, carrier._id, all, cycle)
  const periods = await periodsOf(documents, carrier._id)
  const admittedOn = periods.findLast(({ from }) => from <= cycle.to)?.from ?? cycle.from
  const facts = { entries, tables, cycle, admittedOn }
  return { result: standing(facts, values), facts, held, ...running }
}

import { beijingDate } from '@shared/calendar/beijing'
import type { LocalDate } from '@shared/calendar/local-date'
import type { CarrierKind } from '@shared/directory/kinds'
import type { CarrierId } from '@shared/ids'
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
import { asCounted, settledOf } from './settled'
import { tablesBegun } from './table'

/** A cycle of a kind of carrier, with the table that it is judged by and every version that entries may have been made under. */
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
  values: SettingValues,
): Promise<RunningCycle> {
  const { g26PublishedOn } = values
  const today = beijingDate(now)
  const begun = await tablesBegun(documents, kind, today)
  const rule = versionOn(begun, today)?.cycle
  const running = rule && cycleOf(today, g26PublishedOn, rule)
  const first = rule && cycleOf(firstDay(begun, g26PublishedOn), g26PublishedOn, rule)
  if (!running || !first || (year !== null && (year < first.year || year > running.year))) throw refusal('NOT_FOUND')
  const cycle = year === null || year === running.year ? running : cycleOfYear(year, g26PublishedOn, rule)
  const years = Array.from({ length: running.year - first.year + 1 }, (_, n) => running.year - n)
  const tables = begun.filter(({ effectiveFrom }) => effectiveFrom <= cycle.to)
  return { cycle, label: `${cycle.year} 周期`, table: tableOfCycle(tables, cycle, values), tables, years }
}

/** Points are counted from the publication of the guide, where there was a table by then. */
function firstDay(tables: readonly PointsTable[], publishedOn: LocalDate): LocalDate {
  const begins = tables.map(({ effectiveFrom }) => effectiveFrom).sort()[0]
  return begins !== undefined && begins > publishedOn ? begins : publishedOn
}

/**
 * Where a carrier stands in a cycle, worked out anew, and the awards that do not count because their service is denied. A cycle that is in a
 * published list goes by the settings of that list, whatever is asked for.
 * @returns with `by`, the settings it goes by, `ofList`, their version where they are those of its list, and the cycles that are `settled`
 */
export async function carrierStanding(
  documents: Documents,
  carrier: CarrierDoc,
  now: number,
  values: SettingValues,
  year?: number,
) {
  const closed = await settledOf(documents, carrier._id)
  const own = closed.find(({ cycleYear }) => cycleYear === year)?.settings ?? null
  const by = own?.values ?? values
  const running = await cycleOfKind(documents, carrier.kind, year ?? null, now, by)
  const { tables } = running
  const settled = asCounted(closed, running.table.cycle)
  const { entries: all, cycle } = await entriesOfCycle(documents, carrier._id, running.cycle, settled)
  const { entries, held } = await withoutHeld(documents, carrier._id, all, cycle, by)
  const admittedOn = await admittedIn(documents, carrier._id, cycle, by)
  const facts = { entries, tables, cycle, admittedOn }
  return { facts, result: standing(facts, by), held, settled, ofList: own?.version ?? null, by, ...running, cycle }
}

/** The day from which a carrier may have points in a cycle: what was admitted later is of a later one. */
export async function admittedIn(
  documents: Documents,
  carrierId: CarrierId,
  cycle: Cycle,
  values: SettingValues,
): Promise<LocalDate> {
  const periods = await periodsOf(documents, carrierId, values)
  return periods.findLast(({ from }) => from <= cycle.to)?.from ?? cycle.from
}

import type { LocalDate } from '@shared/calendar/local-date'
import { cycleOfYear } from '@shared/points/cycle'
import type { LedgerEntry } from '@shared/points/ledger'
import type { Mapping } from '@shared/points/mapping'
import { type RecordFacts, type Replay, replay } from '@shared/points/replay'
import type { PointsTable } from '@shared/points/table'
import type { SettingValues } from '@shared/settings/values'
import type { Documents } from '../../platform/documents'
import type { CarrierDoc } from '../../store/carriers'
import { records } from '../../store/records'
import { admittedIn } from '../points/carrier-standing'
import { entriesOfCycle } from '../points/entries'
import { withoutHeld } from '../points/held'
import { asCounted, settledOf } from '../points/settled'
import { tablesBegun } from '../points/table'

/**
 * What a cycle would be for one station under a draft: worked out from its service records, not from the amounts of the ledger, and by the
 * settings of the list that it is in, if it is in one.
 */
export async function replayOf(
  documents: Documents,
  carrier: CarrierDoc,
  year: number,
  { table, mapping }: { table: PointsTable; mapping: Mapping },
  current: SettingValues,
  today: LocalDate,
) {
  const settled = await settledOf(documents, carrier._id)
  const values = settled.find(({ cycleYear }) => cycleYear === year)?.settings.values ?? current
  const asked = cycleOfYear(year, values.g26PublishedOn, table.cycle)
  const [tables, { entries: all, cycle }] = await Promise.all([
    tablesBegun(documents, carrier.kind, today),
    entriesOfCycle(documents, carrier._id, asked, asCounted(settled, table.cycle)),
  ])
  const { entries } = await withoutHeld(documents, carrier._id, all, cycle, values)
  const admittedOn = await admittedIn(documents, carrier._id, cycle, values)
  // it may begin only later; here it is tried on the whole cycle
  const tried = { ...table, effectiveFrom: cycle.from }
  const served = await servedFor(documents, entries)
  const facts = { entries, tables, cycle, admittedOn }
  const { moved, dropped, ...figures } = replay(carrier._id, facts, tried, values, { mapping, records: served })
  return { ...figures, name: carrier.name, moved: [...moved], dropped: counted(dropped) }
}

/** How each service took place and what was counted on it, as its record says. */
async function servedFor(documents: Documents, entries: readonly LedgerEntry[]): Promise<RecordFacts> {
  const awards = entries.filter((entry) => entry.kind === 'award')
  const kept = await records.getAll(
    documents,
    awards.map(({ recordId }) => recordId),
  )
  return new Map([...kept].map(([recordId, { mode, quantities }]) => [recordId, { mode, quantities }]))
}

function counted(dropped: Replay['dropped']) {
  const counts = new Map<string, { itemId: Replay['dropped'][number]['itemId']; why: string; entries: number }>()
  for (const { itemId, why } of dropped) {
    const key = `${itemId} ${why}`
    const before = counts.get(key)?.entries ?? 0
    counts.set(key, { itemId, why, entries: before + 1 })
  }
  return [...counts.values()]
}

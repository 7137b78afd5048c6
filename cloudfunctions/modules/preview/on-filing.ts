import { beijingDate } from '@shared/calendar/beijing'
import { addYears, type LocalDate } from '@shared/calendar/local-date'
import { kindIds } from '@shared/directory/kinds'
import type { CarrierId, RecordId } from '@shared/ids'
import { cultivationPeriods } from '@shared/lifecycle/cultivation'
import type { LifecycleEvent } from '@shared/lifecycle/event'
import { limits } from '@shared/limits'
import { cycleOf } from '@shared/points/cycle'
import { outsidePeriod } from '@shared/points/decide-claim'
import { filingClosed, filingRules } from '@shared/points/filing'
import { awardDates, dayBy } from '@shared/points/ledger'
import { countingDay } from '@shared/points/scale'
import { type PointsTable, versionOn } from '@shared/points/table'
import type { SettingValues } from '@shared/settings/values'
import { type CarrierDoc, carriers } from '../../store/carriers'
import { claims } from '../../store/claims'
import { cycleLocks, lockId } from '../../store/points-lists'
import { byCompletion, records, type ServiceRecord } from '../../store/records'
import { eventsOf } from '../lifecycle/standing'
import { tablesOf } from '../points/table'
import type { Trial } from './looked'

const byId = { key: '_id', direction: 'asc' } as const
const byFiling = { key: 'filedAt', direction: 'desc' } as const
/** What is older than two cycles nobody claims any more under any reading. */
const yearsBack = 2

/** Services that nobody has claimed: of which stations how many a change would close, and how many it would open again. */
export async function effectOnFiling({ documents, now, before, after }: Trial) {
  const today = beijingDate(now)
  const since = addYears(today, -yearsBack)
  const tablesOfKinds = new Map(
    await Promise.all(kindIds.map(async (kind) => [kind, await tablesOf(documents, kind)] as const)),
  )
  const stations: { carrierId: CarrierId; name: string; closes: number; opens: number }[] = []
  const sum = { kind: 'filing' as const, looked: 0, stations, more: false }
  let read = 0
  for await (const carrier of carriers.each(documents, {}, byId)) {
    const tables = tablesOfKinds.get(carrier.kind) ?? []
    if (tables.length === 0) continue
    const events = await eventsOf(documents, carrier._id)
    if (events.length === 0) continue
    const claimed = new Set<RecordId>()
    for await (const { recordId } of claims.each(documents, { carrierId: carrier._id }, byFiling, ['recordId'])) {
      claimed.add(recordId)
      read += 1
    }
    const locks = locksOf(carrier)
    const station = { carrierId: carrier._id, name: carrier.name, closes: 0, opens: 0 }
    for await (const record of records.each(documents, { carrierId: carrier._id }, byCompletion, ['date'])) {
      if (record.date < since) break
      if (read >= limits.preview.read) return { ...sum, more: true }
      read += 1
      if (claimed.has(record._id)) continue
      if (sum.looked === limits.preview.looked) return { ...sum, more: true }
      sum.looked += 1
      const closed = async (values: SettingValues) => isClosed(record, values, events, tables, today, await locks())
      const [was, is] = [await closed(before), await closed(after)]
      if (was === is) continue
      if (station.closes + station.opens === 0) stations.push(station)
      station[is ? 'closes' : 'opens'] += 1
    }
  }
  return sum

  /** On which day the list of each cycle was published, of those that one could still file for; read once for a station. */
  function locksOf({ _id }: CarrierDoc) {
    let known: Promise<ReadonlyMap<number, LocalDate>> | undefined
    const years = Array.from({ length: yearsBack + 2 }, (_, i) => Number(since.slice(0, 4)) + i)
    const read = async () => {
      const found = await cycleLocks.getAll(
        documents,
        years.map((year) => lockId(_id, year)),
      )
      return new Map([...found.values()].map(({ cycleYear, at }) => [cycleYear, beijingDate(at)]))
    }
    return () => {
      known ??= read()
      return known
    }
  }
}

/** Whether a service could not be claimed today, whatever it would earn. */
function isClosed(
  { date: servedOn, completedAt }: Pick<ServiceRecord, 'date' | 'completedAt'>,
  values: SettingValues,
  events: readonly LifecycleEvent[],
  tables: readonly PointsTable[],
  today: LocalDate,
  locks: ReadonlyMap<number, LocalDate>,
): boolean {
  const { g26PublishedOn } = values
  const rule = versionOn(tables, servedOn)?.cycle
  if (!rule || !cycleOf(servedOn, g26PublishedOn, rule)) return true
  const record = { servedOn, completedOn: beijingDate(completedAt) }
  const cycle = cycleOf(dayBy(awardDates(record, today, today), countingDay(values)), g26PublishedOn, rule)
  const filing = filingRules(values, cycle, (cycle && locks.get(cycle.year)) ?? null)
  const cultivation = cultivationPeriods(events, values)
  const goingOn = cultivationPeriods(events, { periodAfterSuccess: 'goes-on' })
  const outside = outsidePeriod({ record, cultivation, goingOn, filing }, today)
  return (outside ?? filingClosed(filing, servedOn, today)) !== null
}

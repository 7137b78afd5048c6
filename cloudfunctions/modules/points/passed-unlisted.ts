import type { LocalDate } from '@shared/calendar/local-date'
import { removalSpan } from '@shared/lifecycle/derive-removal'
import { cycleOfYear } from '@shared/points/cycle'
import { reachedOn } from '@shared/points/reached-on'
import type { SettingValues } from '@shared/settings/values'
import type { Documents } from '../../platform/documents'
import type { CarrierDoc } from '../../store/carriers'
import { cycleLocks, lockId } from '../../store/points-lists'
import { eventsOf } from '../lifecycle/standing'
import { carrierStanding, cycleOfKind } from './carrier-standing'

/**
 * Since when a carrier has passed a cycle whose list is not published yet, of several the first, however long ago: what it may be removed
 * for is counted from then. null: there is none, or it is no 培育对象.
 */
export async function passedUnlisted(
  documents: Documents,
  carrier: CarrierDoc,
  now: number,
  values: SettingValues,
): Promise<LocalDate | null> {
  const span = removalSpan(await eventsOf(documents, carrier._id), values)
  if (!span) return null
  const { years, table } = await cycleOfKind(documents, carrier.kind, null, now, values)
  const found: LocalDate[] = []
  for (const year of years) {
    if (cycleOfYear(year, values.g26PublishedOn, table.cycle).to < span.since) break
    if (await cycleLocks.get(documents, lockId(carrier._id, year))) continue
    const { result, facts } = await carrierStanding(documents, carrier, now, values, year)
    const since = result.passed ? reachedOn(facts, values) : null
    if (since !== null && since >= span.since) found.push(since)
  }
  return found.sort()[0] ?? null
}

import type { LocalDate } from '@shared/calendar/local-date'
import { reachedOn } from '@shared/points/reached-on'
import type { SettingValues } from '@shared/settings/values'
import type { Documents } from '../../platform/documents'
import type { CarrierDoc } from '../../store/carriers'
import { cycleLocks, lockId } from '../../store/points-lists'
import { carrierStanding, cycleOfKind } from './carrier-standing'

/** The cycle that runs and the one before it: whose list may be still to come. */
const cycles = 2

/** Since when a carrier has passed a cycle whose list is not published yet; null: there is none. */
export async function passedUnlisted(
  documents: Documents,
  carrier: CarrierDoc,
  now: number,
  values: SettingValues,
): Promise<LocalDate | null> {
  const { years } = await cycleOfKind(documents, carrier.kind, null, now, values)
  for (const year of years.slice(0, cycles)) {
    if (await cycleLocks.get(documents, lockId(carrier._id, year))) continue
    const { result, facts } = await carrierStanding(documents, carrier, now, values, year)
    const since = result.passed ? reachedOn(facts, values) : null
    if (since !== null) return since
  }
  return null
}

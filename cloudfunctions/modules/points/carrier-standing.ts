import { beijingDate } from '@shared/calendar/beijing'
import { type Cycle, cycleOf } from '@shared/points/cycle'
import { standing } from '@shared/points/standing'
import type { SettingValues } from '@shared/settings/values'
import { refusal } from '../../frame/context'
import type { Documents } from '../../platform/documents'
import type { CarrierDoc } from '../../store/carriers'
import { entriesOfCycle } from './entries'
import { withoutHeld } from './held'
import { tableOn } from './table'

/** @throws NOT_FOUND before the first cycle */
function running(now: number, { g26PublishedOn }: SettingValues): Cycle {
  const cycle = cycleOf(beijingDate(now), g26PublishedOn)
  if (!cycle) throw refusal('NOT_FOUND')
  return cycle
}

/** The cycle that runs now, as it is called. */
export function cycleNow(now: number, values: SettingValues) {
  const { year, from, to } = running(now, values)
  return { label: `${year} 周期`, from, to }
}

/** Where a carrier stands in it, worked out anew, and the awards that do not count because their service is denied. */
export async function carrierStanding(documents: Documents, carrier: CarrierDoc, now: number, values: SettingValues) {
  const cycle = running(now, values)
  const table = tableOn(beijingDate(now))
  const all = await entriesOfCycle(documents, carrier._id, cycle)
  const { entries, held } = await withoutHeld(documents, carrier._id, all, cycle)
  const admittedOn = carrier.cultivation?.from ?? cycle.from
  return { result: standing({ entries, table, cycle, admittedOn }, values), held, table, cycle }
}

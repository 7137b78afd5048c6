import { beijingDate } from '@shared/calendar/beijing'
import { g26PublishedOn } from '@shared/law/operator-parameters'
import { type Cycle, cycleOf } from '@shared/points/cycle'
import { defaultReadings } from '@shared/points/readings'
import { standing } from '@shared/points/standing'
import { refusal } from '../../frame/context'
import type { Documents } from '../../platform/documents'
import type { CarrierDoc } from '../../store/carriers'
import { periodsOf } from '../lifecycle/standing'
import { entriesOfCycle } from './entries'
import { withoutHeld } from './held'
import { tableOn } from './table'

/** @throws NOT_FOUND before the first cycle */
function running(now: number): Cycle {
  const cycle = cycleOf(beijingDate(now), g26PublishedOn.default)
  if (!cycle) throw refusal('NOT_FOUND')
  return cycle
}

/** The cycle that runs now, as it is called. */
export function cycleNow(now: number) {
  const { year, from, to } = running(now)
  return { label: `${year} 周期`, from, to }
}

/** Where a carrier stands in it, worked out anew, and the awards that do not count because their service is denied. */
export async function carrierStanding(documents: Documents, carrier: CarrierDoc, now: number) {
  const cycle = running(now)
  const table = tableOn(beijingDate(now))
  const all = await entriesOfCycle(documents, carrier._id, cycle)
  const { entries, held } = await withoutHeld(documents, carrier._id, all, cycle)
  const admittedOn = (await periodsOf(documents, carrier._id)).at(-1)?.from ?? cycle.from
  return { result: standing({ entries, table, cycle, admittedOn }, defaultReadings), held, table, cycle }
}

import { beijingDate } from '@shared/calendar/beijing'
import type { CarrierId } from '@shared/ids'
import { cultivationPeriods, isInCultivation } from '@shared/lifecycle/cultivation'
import { standing } from '@shared/points/standing'
import type { SettingValues } from '@shared/settings/values'
import { refusal } from '../../frame/context'
import type { Documents } from '../../platform/documents'
import { type CarrierDoc, carriers } from '../../store/carriers'
import { eventsOf } from '../lifecycle/standing'
import { carrierStanding } from '../points/carrier-standing'

interface Tried {
  documents: Documents
  now: number
  before: SettingValues
  after: SettingValues
}

/** What a change of one setting makes of the running cycle, for those of some stations that are in a 培育期 today, by it or without it. @throws NOT_FOUND */
export async function triedOn(tried: Tried, carrierIds: readonly CarrierId[]) {
  const { documents, now, before, after } = tried
  const found = await carriers.getAll(documents, [...carrierIds])
  const stations = await Promise.all(
    carrierIds.map(async (carrierId) => {
      const carrier = found.get(carrierId)
      if (carrier?.kind !== 'station') throw refusal('NOT_FOUND')
      const events = await eventsOf(documents, carrierId)
      const isObject = (values: SettingValues) => isInCultivation(cultivationPeriods(events, values), beijingDate(now))
      return isObject(before) || isObject(after) ? [await side(tried, carrier)] : []
    }),
  )
  return stations.flat()
}

/** What is set of these makes another cycle of it, or another day from which it counts. */
const loadedBy = ['g26PublishedOn', 'periodAfterSuccess'] as const

/** Both sides from one load, where what is loaded is the same. */
async function side({ documents, now, before, after }: Tried, carrier: CarrierDoc) {
  const { facts, result: was } = await carrierStanding(documents, carrier, now, before)
  const is = loadedBy.every((key) => before[key] === after[key])
    ? standing(facts, after)
    : (await carrierStanding(documents, carrier, now, after)).result
  return {
    ...{ carrierId: carrier._id, name: carrier.name, kept: was.entries.length },
    before: { total: was.total, passed: was.passed },
    after: { total: is.total, passed: is.passed },
  }
}

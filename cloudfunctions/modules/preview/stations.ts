import { beijingDate } from '@shared/calendar/beijing'
import type { CarrierId } from '@shared/ids'
import { isInCultivation } from '@shared/lifecycle/cultivation'
import { standing } from '@shared/points/standing'
import type { SettingValues } from '@shared/settings/values'
import { refusal } from '../../frame/context'
import type { Documents } from '../../platform/documents'
import { type CarrierDoc, carriers } from '../../store/carriers'
import { periodsOf } from '../lifecycle/standing'
import { carrierStanding } from '../points/carrier-standing'

interface Tried {
  documents: Documents
  now: number
  before: SettingValues
  after: SettingValues
}

/** What a change of one setting makes of the running cycle, for those of some stations that are in a 培育期 today. @throws NOT_FOUND */
export async function triedOn(tried: Tried, carrierIds: readonly CarrierId[]) {
  const { documents, now } = tried
  const found = await carriers.getAll(documents, [...carrierIds])
  const stations = await Promise.all(
    carrierIds.map(async (carrierId) => {
      const carrier = found.get(carrierId)
      if (carrier?.kind !== 'station') throw refusal('NOT_FOUND')
      return isInCultivation(await periodsOf(documents, carrierId), beijingDate(now))
        ? [await side(tried, carrier)]
        : []
    }),
  )
  return stations.flat()
}

/** Both sides from one load; only the first day of the points makes another cycle of it. */
async function side({ documents, now, before, after }: Tried, carrier: CarrierDoc) {
  const { facts, result: was } = await carrierStanding(documents, carrier, now, before)
  const is =
    before.g26PublishedOn === after.g26PublishedOn
      ? standing(facts, after)
      : (await carrierStanding(documents, carrier, now, after)).result
  return {
    ...{ carrierId: carrier._id, name: carrier.name, kept: was.entries.length },
    before: { total: was.total, passed: was.passed },
    after: { total: is.total, passed: is.passed },
  }
}

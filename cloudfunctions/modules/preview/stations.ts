import { beijingDate } from '@shared/calendar/beijing'
import type { CarrierId } from '@shared/ids'
import { isInCultivation } from '@shared/lifecycle/cultivation'
import { standing } from '@shared/points/standing'
import type { SettingValues } from '@shared/settings/values'
import { refusal } from '../../frame/context'
import type { Documents } from '../../platform/documents'
import { type CarrierDoc, carriers } from '../../store/carriers'
import { cycleLocks, lockId } from '../../store/points-lists'
import { periodsOf } from '../lifecycle/standing'
import { carrierStanding, cycleOfKind } from '../points/carrier-standing'

interface Tried {
  documents: Documents
  now: number
  before: SettingValues
  after: SettingValues
}

/**
 * What a change of one setting makes of the cycles that are still to be decided, for those of some stations that are in a 培育期 today.
 * @throws NOT_FOUND
 */
export async function triedOn(tried: Tried, carrierIds: readonly CarrierId[]) {
  const { documents, now } = tried
  const found = await carriers.getAll(documents, [...carrierIds])
  const stations = await Promise.all(
    carrierIds.map(async (carrierId) => {
      const carrier = found.get(carrierId)
      if (carrier?.kind !== 'station') throw refusal('NOT_FOUND')
      if (!isInCultivation(await periodsOf(documents, carrierId), beijingDate(now))) return []
      const cycles = []
      for (const year of await openYears(tried, carrier)) cycles.push(await sides(tried, carrier, year))
      return [{ carrierId, name: carrier.name, cycles }]
    }),
  )
  return stations.flat()
}

/** The running cycle and those before it, but for those of which a published list has the station: the same years by every setting. */
async function openYears({ documents, now, before }: Tried, { _id, kind }: CarrierDoc): Promise<number[]> {
  const { years } = await cycleOfKind(documents, kind, null, now, before)
  const locks = await cycleLocks.getAll(
    documents,
    years.map((year) => lockId(_id, year)),
  )
  return years.filter((year) => !locks.has(lockId(_id, year)))
}

/** Both sides from one load; only the first day of the points makes another cycle of it, of the same year. */
async function sides({ documents, now, before, after }: Tried, carrier: CarrierDoc, cycleYear: number) {
  const { facts, result: was } = await carrierStanding(documents, carrier, now, before, cycleYear)
  const is =
    before.g26PublishedOn === after.g26PublishedOn
      ? standing(facts, after)
      : (await carrierStanding(documents, carrier, now, after, cycleYear)).result
  return {
    ...{ cycleYear, kept: was.entries.length },
    before: { total: was.total, passed: was.passed },
    after: { total: is.total, passed: is.passed },
  }
}

import { beijingDate } from '@shared/calendar/beijing'
import type { CarrierId } from '@shared/ids'
import { cultivationPeriods, isInCultivation } from '@shared/lifecycle/cultivation'
import { listedKinds } from '@shared/points/lists-of'
import { type Standing, standing } from '@shared/points/standing'
import type { SettingValues } from '@shared/settings/values'
import { refusal } from '../../frame/context'
import type { Documents } from '../../platform/documents'
import { type CarrierDoc, carriers } from '../../store/carriers'
import { cycleLocks, lockId } from '../../store/points-lists'
import { eventsOf } from '../lifecycle/standing'
import { carrierStanding, cycleOfKind } from '../points/carrier-standing'

interface Tried {
  documents: Documents
  now: number
  before: SettingValues
  after: SettingValues
}

/**
 * What a change of one setting makes of the cycles that are still to be decided, for those of some stations that are in a 培育期 today, by it
 * or without it.
 * @throws NOT_FOUND
 */
export async function triedOn(tried: Tried, carrierIds: readonly CarrierId[]) {
  const { documents, now, before, after } = tried
  const found = await carriers.getAll(documents, [...carrierIds])
  const stations = await Promise.all(
    carrierIds.map(async (carrierId) => {
      const carrier = found.get(carrierId)
      if (!carrier || !listedKinds.includes(carrier.kind)) throw refusal('NOT_FOUND')
      const events = await eventsOf(documents, carrierId)
      const isObject = (values: SettingValues) => isInCultivation(cultivationPeriods(events, values), beijingDate(now))
      if (!isObject(before) && !isObject(after)) return []
      const cycles = []
      for (const year of await openYears(tried, carrier)) cycles.push(await sides(tried, carrier, year))
      return [{ carrierId, name: carrier.name, cycles }]
    }),
  )
  return stations.flat()
}

/** The running cycle and those before it, but for those of which a published list has the station: the same years by every setting. */
async function openYears({ documents, now, before, after }: Tried, { _id, kind }: CarrierDoc): Promise<number[]> {
  const begun = [before, after].find((values) => hasBegun(values, now))
  if (!begun) return []
  const { years } = await cycleOfKind(documents, kind, null, now, begun)
  const locks = await cycleLocks.getAll(
    documents,
    years.map((year) => lockId(_id, year)),
  )
  return years.filter((year) => !locks.has(lockId(_id, year)))
}

/** What is set of these makes another cycle of it, or another day from which it counts. */
const loadedBy = ['g26PublishedOn', 'periodAfterSuccess'] as const

/** Before the guide is published there is no cycle, and nothing counts in one. */
const hasBegun = ({ g26PublishedOn }: SettingValues, now: number) => g26PublishedOn <= beijingDate(now)

/** Both sides from one load, where what is loaded is the same. */
async function sides({ documents, now, before, after }: Tried, carrier: CarrierDoc, cycleYear: number) {
  const standingBy = async (values: SettingValues) =>
    hasBegun(values, now) ? carrierStanding(documents, carrier, now, values, cycleYear) : null
  const was = await standingBy(before)
  const same = was && loadedBy.every((key) => before[key] === after[key])
  const is = same ? standing(was.facts, after) : (await standingBy(after))?.result
  const sideOf = (result: Pick<Standing, 'total' | 'passed'> = { total: 0, passed: false }) => ({
    total: result.total,
    passed: result.passed,
  })
  return {
    ...{ cycleYear, kept: was?.result.entries.length ?? 0 },
    before: sideOf(was?.result),
    after: sideOf(is),
  }
}

import { beijingDate } from '@shared/calendar/beijing'
import { districtCodes } from '@shared/directory/districts'
import { stayedInCultivation } from '@shared/lifecycle/cultivation'
import { canonical } from '@shared/points/canonical'
import type { ListFacts } from '@shared/points/decide-list'
import { reachedOn } from '@shared/points/reached-on'
import { versionIdOf } from '@shared/points/table'
import { refusal } from '../../frame/context'
import type { Tx } from '../../platform/documents'
import { carriers } from '../../store/carriers'
import { headOf, takeTurn } from '../../store/ledger'
import { organisationId } from '../../store/lifecycle-events'
import { cycleLocks, type ListedResult, lockId, type PointsList } from '../../store/points-lists'
import { periodsOf } from '../lifecycle/standing'
import { settingsAt } from '../settings/read'
import { carrierStanding, cycleOfKind } from './carrier-standing'
import { type ChainDeps, checkChain } from './check-chain'

/** What a list stands on, read so that nothing of it changes before the transaction ends. */
export interface Looked {
  facts: Omit<ListFacts, 'state' | 'madeByIds'>
  results: ListedResult[]
  settings: number
  tables: string[]
}

/**
 * Where each station of a list stands now. It takes a turn at each ledger, so whoever decides on one of them at the same moment comes before
 * or after, never in between.
 */
export async function look(
  deps: ChainDeps,
  tx: Tx,
  list: Pick<PointsList, 'kind' | 'cycleYear' | 'stationIds' | 'publishOn' | 'from' | 'to'>,
  now: number,
): Promise<Looked> {
  const { documents } = deps
  const { version, values } = await settingsAt(tx, beijingDate(now))
  const running = await cycleOfKind(documents, list.kind, list.cycleYear, now, values)
  const results: ListedResult[] = []
  const stations: ListFacts['stations'][number][] = []
  for (const carrierId of [...list.stationIds].sort()) {
    await takeTurn(tx, carrierId)
    const carrier = await carriers.get(tx, carrierId)
    if (carrier?.kind !== list.kind) throw refusal('NOT_FOUND')
    const { seq, hash } = await headOf(tx, carrierId)
    const { result, facts: standing } = await carrierStanding(documents, carrier, now, values, list.cycleYear)
    const { raw, total, exact, passed } = result
    const reached = values.recognisedOn === 'reaching' && passed ? reachedOn(standing, values) : null
    const { name, district, operatorCode } = carrier
    const whose = { carrierId, organisationId: organisationId(operatorCode), name, district }
    results.push({ ...whose, raw, total, exact, passed, reachedOn: reached, seq, hash })
    const lock = await cycleLocks.get(tx, lockId(carrierId, list.cycleYear))
    const object = stayedInCultivation(await periodsOf(documents, carrierId), reached ?? list.publishOn, list.publishOn)
    const whole = (await checkChain(deps, carrierId)).brokenAt === null
    stations.push({ carrierId, passed, object, whole, listId: lock?.listId ?? null })
  }
  results.sort(byDistrictAndName)
  const { publishOn, from, to } = list
  const facts = { cycle: running.cycle, publishOn, from, to, stations }
  return { facts, results, settings: version, tables: running.tables.map(versionIdOf).sort() }
}

/** Whether everything is as it was when the list was checked. */
export const unchanged = ({ results, settings, tables }: Looked, list: PointsList): boolean =>
  canonical({ results, settings, tables }) ===
  canonical({ results: list.results, settings: list.settings, tables: list.tables })

/** As a list prints them: no order of merit. */
const byDistrictAndName = (a: ListedResult, b: ListedResult) =>
  districtCodes.indexOf(a.district) - districtCodes.indexOf(b.district) || a.name.localeCompare(b.name, 'zh')

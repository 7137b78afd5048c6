import { beijingDate } from '@shared/calendar/beijing'
import { districtCodes } from '@shared/directory/districts'
import type { LifecycleEventId } from '@shared/ids'
import { stayedInCultivation } from '@shared/lifecycle/cultivation'
import { canonical } from '@shared/points/canonical'
import type { ListFacts } from '@shared/points/decide-list'
import { listsOf } from '@shared/points/lists-of'
import { reachedOn } from '@shared/points/reached-on'
import { outcomeBasis } from '@shared/points/standing'
import { versionIdOf } from '@shared/points/table'
import { refusal } from '../../frame/context'
import { carriers } from '../../store/carriers'
import { headOf } from '../../store/ledger'
import { organisationId, subjectId, subjects } from '../../store/lifecycle-events'
import type { ListedResult, PointsList } from '../../store/points-lists'
import { periodsOf } from '../lifecycle/standing'
import { settingsAt } from '../settings/read'
import { carrierStanding, cycleOfKind } from './carrier-standing'
import { type ChainDeps, checkChain, signedLast } from './check-chain'

/** What a list stands on. */
export interface Looked {
  facts: Omit<ListFacts, 'state' | 'madeByIds' | 'governing'>
  results: ListedResult[]
  settings: number
  tables: string[]
  /** what had happened to each station, by the id of its subject */
  happened: ReadonlyMap<string, readonly LifecycleEventId[]>
}

/**
 * Where each station of a list stands now. The head of each ledger is read before its rows: as long as it is the head, so are these; and
 * what happened to the station before its 培育期.
 */
export async function look(
  deps: ChainDeps,
  list: Pick<PointsList, 'kind' | 'cycleYear' | 'stationIds' | 'publishOn' | 'from' | 'to'>,
  now: number,
): Promise<Looked> {
  const { documents } = deps
  const { version, values } = await settingsAt(documents, beijingDate(now))
  const running = await cycleOfKind(documents, list.kind, list.cycleYear, now, values)
  const signed = await signedLast(deps)
  const results: ListedResult[] = []
  const stations: ListFacts['stations'][number][] = []
  const happened = new Map<string, readonly LifecycleEventId[]>()
  for (const carrierId of [...list.stationIds].sort()) {
    const carrier = await carriers.get(documents, carrierId)
    if (carrier?.kind !== list.kind) throw refusal('NOT_FOUND')
    const { seq, hash } = await headOf(documents, carrierId)
    const { result, table, facts: standing } = await carrierStanding(documents, carrier, now, values, list.cycleYear)
    const { raw, total, exact, passed } = result
    const passedOn = passed ? reachedOn(standing, values) : null
    const reached = values.recognisedOn === 'reaching' ? passedOn : null
    const { name, district, operatorCode } = carrier
    const whose = { carrierId, organisationId: organisationId(operatorCode), name, district }
    const subject = subjectId({ ...whose, kind: list.kind })
    happened.set(subject, (await subjects.get(documents, subject))?.eventIds ?? [])
    results.push({ ...whose, raw, total, exact, passed, passedOn, reachedOn: reached, seq, hash })
    const periods = await periodsOf(documents, carrierId, values)
    const object = stayedInCultivation(periods, reached ?? list.publishOn, list.publishOn)
    const whole = (await checkChain(deps, carrierId, signed)).brokenAt === null
    const passedBy = outcomeBasis(result, table)
    stations.push({ carrierId, passed, passedBy, object, whole, listId: null })
  }
  results.sort(byDistrictAndName)
  const { publishOn, from, to } = list
  const rules = listsOf(list.kind)
  if (!rules) throw refusal('NOT_FOUND')
  const facts = { rules, cycle: running.cycle, publishOn, from, to, stations }
  return { facts, results, settings: version, tables: running.tables.map(versionIdOf).sort(), happened }
}

/** Whether everything is as it was when the list was checked. */
export const unchanged = ({ results, settings, tables }: Looked, list: PointsList): boolean =>
  canonical({ results, settings, tables }) ===
  canonical({ results: list.results, settings: list.settings, tables: list.tables })

/** As a list prints them: no order of merit. */
const byDistrictAndName = (a: ListedResult, b: ListedResult) =>
  districtCodes.indexOf(a.district) - districtCodes.indexOf(b.district) || a.name.localeCompare(b.name, 'zh')

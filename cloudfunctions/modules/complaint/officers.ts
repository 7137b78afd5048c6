import { can } from '@shared/access/can'
import { type Membership, tiesSince } from '@shared/access/conflict'
import { isOnRoute, levelFor, type RouteStep } from '@shared/case/route'
import { type Context, personOf, refusal } from '../../frame/context'
import type { Documents, Tx, Where } from '../../platform/documents'
import { type Complaint, routeOf } from '../../store/complaints'
import { freeInDistrict } from '../access/free-in-district'
import type { Officers } from '../access/officers-at'
import { type MatterAt, membershipsOf, tiesTo, tieTo } from '../access/ties'
import { mattersOf } from './matters'

/**
 * The complaints of some that an officer deals with, in their order. A tie keeps a complaint from them altogether: not even that there
 * is one is told, because whoever is tied to a station could tell it; and so does a route on which they have no step (T4, T14).
 */
export async function dealtWith(context: Context, found: Complaint[], now: number): Promise<Complaint[]> {
  const { documents } = context.deps
  const ties = await tiesTo(documents, personOf(context), await mattersOf(documents, found), now)
  const untied = found.filter((_, i) => ties[i] === null)
  return onRouteOf(context, untied, now)
}

/** Those on whose route the caller has a step, and those whose district has nobody, so that a step falls to them. */
async function onRouteOf(context: Context, found: Complaint[], now: number): Promise<Complaint[]> {
  const isOn = (complaint: Complaint, free: boolean) => isOnRoute(context.caller, routed(complaint), free)
  const mayFall = found.filter((complaint) => !isOn(complaint, true) && isOn(complaint, false))
  const free = await districtsFree(context.deps.documents, mayFall, now)
  const fallen = new Set(mayFall.filter((_, i) => !free[i]))
  return found.filter((each) => isOn(each, true) || tookStep(context, each) || fallen.has(each))
}

export const routed = (complaint: Complaint) => ({ route: routeOf(complaint), district: complaint.district })

/** Who stood in sees what came of it, also once the district has somebody again. */
const tookStep = (context: Context, { heard, decided }: Complaint) =>
  [heard?.byId, decided?.byId].includes(personOf(context))

/** One of them, in the transaction of what is done about it. @throws NOT_FOUND also where a tie or the route keeps it from them */
export async function forOfficer(
  context: Context,
  tx: Tx,
  complaint: Complaint | null,
  now: number,
): Promise<Complaint> {
  const { documents } = context.deps
  if (!complaint || !can(context.caller, context.access, { district: complaint.district })) throw refusal('NOT_FOUND')
  const [matter] = await mattersOf(documents, [complaint])
  if (await tieTo(documents, tx, personOf(context), matter!, now)) throw refusal('NOT_FOUND')
  if ((await onRouteOf(context, [complaint], now)).length === 0) throw refusal('NOT_FOUND')
  return complaint
}

/** The step of it that is next, or was the last. */
export const nextStep = ({ heard }: Pick<Complaint, 'heard'>): RouteStep => (heard ? 'find' : 'hear')

/** As what the caller takes a step of it; null: it is not theirs. */
export async function levelOf(context: Context, complaint: Complaint, step: RouteStep, now: number) {
  const ofRoute = levelFor(context.caller, routed(complaint), step, true)
  if (ofRoute) return ofRoute
  const [free = true] = await districtsFree(context.deps.documents, [complaint], now)
  return levelFor(context.caller, routed(complaint), step, free)
}

/**
 * What can be left out in the question itself: carriers and enterprises whose people an officer is of so that it ties them to every fact
 * until now. Those of long ago tie to some facts only, and are looked at complaint by complaint.
 */
export async function withoutOwn(documents: Documents, context: Context, now: number): Promise<Where> {
  const own = (await membershipsOf(documents, personOf(context))).filter((each) => tiesToAll(each, now))
  const carrierIds = own.flatMap(({ carrierId }) => carrierId ?? [])
  const enterpriseIds = own.flatMap(({ enterpriseId }) => enterpriseId ?? [])
  const { nin } = documents.command
  return {
    ...(carrierIds.length > 0 && { carrierId: nin([...new Set(carrierIds)]) }),
    ...(enterpriseIds.length > 0 && { enterpriseId: nin([...new Set(enterpriseIds)]) }),
  }
}

const tiesToAll = ({ from, to }: Membership, now: number) => from <= now && (to === null || to >= tiesSince(now))

/** For each of some complaints: is there somebody in its district who may take its next step? Who heard it does not decide it. */
export async function districtsFree(
  documents: Documents,
  found: readonly Complaint[],
  now: number,
  known: { matters?: readonly MatterAt[]; officers?: Officers } = {},
): Promise<boolean[]> {
  const matters = known.matters ?? (await mattersOf(documents, found))
  const asked = found.map(({ district, heard }, i) => {
    const { partIds, ...matter } = matters[i]!
    return { district, matter: { ...matter, partIds: heard ? [...partIds, heard.byId] : partIds } }
  })
  return freeInDistrict(documents, asked, now, known.officers)
}

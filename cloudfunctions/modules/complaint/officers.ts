import { can } from '@shared/access/can'
import { type Membership, tiesSince } from '@shared/access/conflict'
import { type Context, personOf, refusal } from '../../frame/context'
import type { Documents, Tx, Where } from '../../platform/documents'
import type { Complaint } from '../../store/complaints'
import { freeInDistrict } from '../access/free-in-district'
import { membershipsOf, tiesTo, tieTo } from '../access/ties'
import { mattersOf } from './matters'

/**
 * The complaints of some that an officer may deal with, in their order. A tie keeps a complaint from them altogether: not even that there
 * is one is told, because whoever is tied to a station could tell it (T4, T14).
 */
export async function untied(context: Context, found: Complaint[], now: number): Promise<Complaint[]> {
  const { documents } = context.deps
  const ties = await tiesTo(documents, personOf(context), await mattersOf(documents, found), now)
  return found.filter((_, i) => ties[i] === null)
}

/** One of them, in the transaction of what is done about it. @throws NOT_FOUND also where a tie keeps it from them */
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
  return complaint
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

/** For each of some complaints: is there somebody in its district who may hear it? */
export async function districtsFree(
  documents: Documents,
  found: readonly Complaint[],
  now: number,
): Promise<boolean[]> {
  const matters = await mattersOf(documents, found)
  const asked = found.map(({ district }, i) => ({ district, matter: matters[i]! }))
  return freeInDistrict(documents, asked, now)
}

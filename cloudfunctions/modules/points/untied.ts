import { type Context, personOf } from '../../frame/context'
import type { Claim } from '../../store/claims'
import { records, type ServiceRecord } from '../../store/records'
import { tiesTo } from '../access/ties'
import { serviceMatters } from './matters'

/** Those of some services that the caller may decide on. */
export async function untiedServices(context: Context, found: ServiceRecord[]): Promise<ServiceRecord[]> {
  const { documents, now } = context.deps
  const ties = await tiesTo(documents, personOf(context), await serviceMatters(documents, found), now())
  return found.filter((_, i) => ties[i] === null)
}

/** The claims for them. */
export async function untiedClaims(context: Context, found: Claim[]): Promise<Claim[]> {
  const served = await records.getAll(
    context.deps.documents,
    found.map(({ recordId }) => recordId),
  )
  const free = new Set((await untiedServices(context, [...served.values()])).map(({ _id }) => _id))
  return found.filter(({ recordId }) => free.has(recordId))
}

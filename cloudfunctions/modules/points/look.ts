import { can } from '@shared/access/can'
import { decideLook } from '@shared/access/decide-look'
import { isOfficerRole } from '@shared/access/roles'
import type { RefusalData } from '@shared/contract/refusals'
import { asLine } from '../../frame/basis-line'
import { type Context, personOf } from '../../frame/context'
import type { ServiceRecord } from '../../store/records'
import { tiesTo } from '../access/ties'
import { serviceMatter } from './matters'

interface Refusals {
  CONFLICT_OF_INTEREST(options: { data: RefusalData<'CONFLICT_OF_INTEREST'> }): Error
}

/** Its own sides look at a service as such; an officer with a tie to it does not look at it as an officer. @throws CONFLICT_OF_INTEREST */
export async function assertMayLook(context: Context, record: ServiceRecord, errors: Refusals): Promise<void> {
  const { deps, caller, access } = context
  const { carrierId, enterpriseId } = record
  const sides = caller.roles.filter(({ role }) => !isOfficerRole(role))
  if (can({ ...caller, roles: sides }, access, { carrierId, enterpriseId })) return
  const matter = await serviceMatter(deps.documents, record)
  const [tie] = await tiesTo(deps.documents, personOf(context), [matter], deps.now())
  const decision = decideLook(tie ?? null)
  if (!decision.accepted)
    throw errors.CONFLICT_OF_INTEREST({ data: { tie: decision.code, basis: asLine(decision.basis) } })
}

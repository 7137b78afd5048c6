import { can } from '@shared/access/can'
import { decideLook } from '@shared/access/decide-look'
import type { RefusalData } from '@shared/contract/refusals'
import { asLine } from '../../frame/basis-line'
import { type Context, personOf } from '../../frame/context'
import type { Proposal } from '../../store/proposals'
import { tiesTo } from '../access/ties'
import { proposalMatter } from './matters'

interface Refusals {
  CONFLICT_OF_INTEREST(options: { data: RefusalData<'CONFLICT_OF_INTEREST'> }): Error
}

/** The station looks at its own files as such; an officer with a tie to the matter does not look at them. @throws CONFLICT_OF_INTEREST */
export async function assertMayLook(context: Context, proposal: Proposal, errors: Refusals): Promise<void> {
  const { deps, caller } = context
  if (can(caller, ['carrier-staff', 'carrier-manager'], { carrierId: proposal.carrierId })) return
  const matter = await proposalMatter(deps.documents, proposal)
  const [tie] = await tiesTo(deps.documents, personOf(context), [matter], deps.now())
  const decision = decideLook(tie ?? null)
  if (!decision.accepted)
    throw errors.CONFLICT_OF_INTEREST({ data: { tie: decision.code, basis: asLine(decision.basis) } })
}

import { can } from '@shared/access/can'
import { decideLook } from '@shared/access/decide-look'
import { handedIn } from '@shared/case/decide-proposal'
import type { RefusalData } from '@shared/contract/refusals'
import { asLine } from '../../frame/basis-line'
import { type Context, personOf } from '../../frame/context'
import type { Proposal } from '../../store/proposals'
import type { Evidence } from '../../store/records'
import { tiesTo } from '../access/ties'
import { proposalMatter } from './matters'

interface Refusals {
  CONFLICT_OF_INTEREST(options: { data: RefusalData<'CONFLICT_OF_INTEREST'> }): Error
}

/**
 * The files that the caller may look at: the station at its own as such, an officer at those that it handed in, and not with a tie to the
 * matter. @throws CONFLICT_OF_INTEREST
 */
export async function filesFor(
  context: Context,
  proposal: Proposal,
  errors: Refusals,
): Promise<readonly Evidence<string>[]> {
  const { deps, caller } = context
  if (can(caller, ['carrier-staff', 'carrier-manager'], { carrierId: proposal.carrierId })) return proposal.evidence
  const matter = await proposalMatter(deps.documents, proposal)
  const [tie] = await tiesTo(deps.documents, personOf(context), [matter], deps.now())
  const decision = decideLook(tie ?? null)
  if (!decision.accepted)
    throw errors.CONFLICT_OF_INTEREST({ data: { tie: decision.code, basis: asLine(decision.basis) } })
  return handedIn(proposal)
}

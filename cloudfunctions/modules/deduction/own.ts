import type { ProposalId } from '@shared/ids'
import { allowed, type Context } from '../../frame/context'
import type { Reader } from '../../platform/documents'
import { type Proposal, proposals } from '../../store/proposals'
import { stationViews } from './view'

/** A proposal that the caller's station may lose points by. @throws NOT_FOUND for another's, and for one that is not there */
export const ownProposal = async (context: Context, from: Reader, id: ProposalId): Promise<Proposal> =>
  allowed(context, await proposals.get(from, id), ({ carrierId }) => ({ carrierId }))

export async function ownView(context: Context, id: ProposalId) {
  const proposal = await ownProposal(context, context.deps.documents, id)
  return (await stationViews(context.deps, [proposal]))[0]!
}

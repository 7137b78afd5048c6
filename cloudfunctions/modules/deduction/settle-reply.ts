import { proposalState } from '@shared/case/decide-proposal'
import type { ProposalId } from '@shared/ids'
import type { Documents } from '../../platform/documents'
import { proposals } from '../../store/proposals'
import { clockOf } from './clock'
import { tellSettled } from './tell'

/** Once the last day of a reply can no longer move, the station hears it, unless it has answered. @returns whether it was settled */
export const settleReply = (documents: Documents, proposalId: ProposalId, now: number): Promise<boolean> =>
  documents.transaction(async (tx) => {
    const proposal = await proposals.get(tx, proposalId)
    if (!proposal?.provisional) return false
    const { lastDay, provisional } = await clockOf(tx, proposal)
    if (provisional) return false
    await proposals.change(tx, proposalId, { provisional })
    if (proposalState(proposal) === 'told') await tellSettled(tx, proposal, lastDay, now)
    return true
  })

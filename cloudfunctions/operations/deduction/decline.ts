import { decideDecline } from '@shared/case/decide-proposal'
import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { assertUntied } from '../../modules/access/untied'
import { tellNotDeducted } from '../../modules/complaint/tell'
import { proposalMatter } from '../../modules/deduction/matters'
import { tellDropped } from '../../modules/deduction/tell'
import { complaints } from '../../store/complaints'
import { proposals } from '../../store/proposals'

export const decline = os.deduction.decline.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const byId = personOf(context)
  const { reason } = input
  return commit(context, input, input.proposalId, async (tx, now) => {
    const proposal = await proposals.get(tx, input.proposalId)
    if (!proposal) throw refusal('NOT_FOUND')
    // who finds out that they have a tie may still take back what they proposed
    if (proposal.proposedById !== byId)
      await assertUntied(documents, tx, byId, await proposalMatter(documents, proposal), now, errors)
    const decision = decideDecline(proposal, byId)
    if (!decision.accepted) throw errors.WRONG_STATE({ data: { state: decision.code } })
    const { how } = decision
    await proposals.change(tx, proposal._id, { ended: { how, byId, at: now, reason }, open: false })
    await tellDropped(tx, proposal, how, reason, now)
    const complaint = proposal.complaintId && (await complaints.get(tx, proposal.complaintId))
    if (complaint) await tellNotDeducted(tx, complaint, now)
    return { how }
  })
})

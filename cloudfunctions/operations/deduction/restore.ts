import { decideRestoration } from '@shared/evidence/decide-evidence'
import { commit } from '../../frame/commit'
import { refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { hasRoom, openFiles } from '../../modules/deduction/answer-files'
import { ownProposal, ownView } from '../../modules/deduction/own'
import { lookAtAttachment } from '../../modules/evidence/attachments'
import { proposals } from '../../store/proposals'

/** Takes a removal back, as long as files may come. */
export const restore = os.deduction.restore.handler(async ({ context, input, errors }) => {
  const { proposalId, evidenceId } = input
  await commit(context, input, proposalId, async (tx, now) => {
    const proposal = await ownProposal(context, tx, proposalId)
    const decided = decideRestoration(openFiles(proposal), evidenceId, null)
    if (!decided.accepted) throw decided.code === 'frozen' ? errors.EVIDENCE_FROZEN() : refusal('NOT_FOUND')
    if (!hasRoom(proposal)) throw errors.EVIDENCE_FROZEN()
    const { restored, evidence, removed } = decided
    await proposals.change(tx, proposalId, { evidence, removed })
    await lookAtAttachment(tx, { proposalId }, restored, now)
    return { evidenceId }
  })
  return ownView(context, proposalId)
})

import { decideRemoval } from '@shared/evidence/decide-evidence'
import { commit } from '../../frame/commit'
import { refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { openFiles } from '../../modules/deduction/answer-files'
import { ownProposal, ownView } from '../../modules/deduction/own'
import { forgetAttachment } from '../../modules/evidence/attachments'
import { proposals } from '../../store/proposals'

export const detach = os.deduction.detach.handler(async ({ context, input, errors }) => {
  const { proposalId, evidenceId } = input
  await commit(context, input, proposalId, async (tx) => {
    const decided = decideRemoval(openFiles(await ownProposal(context, tx, proposalId)), evidenceId)
    if (!decided.accepted) throw decided.code === 'frozen' ? errors.EVIDENCE_FROZEN() : refusal('NOT_FOUND')
    await proposals.change(tx, proposalId, { evidence: decided.evidence, removed: decided.removed })
    await forgetAttachment(tx, evidenceId)
    return { evidenceId }
  })
  return ownView(context, proposalId)
})

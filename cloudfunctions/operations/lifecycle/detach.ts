import { decideRemoval } from '@shared/evidence/decide-evidence'
import { commit } from '../../frame/commit'
import { refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { forgetAttachment } from '../../modules/evidence/attachments'
import { attachingCase } from '../../modules/lifecycle/attaching'
import { visibleCase } from '../../modules/lifecycle/cases'
import { assertOpensUntied } from '../../modules/lifecycle/untied'
import { viewOf } from '../../modules/lifecycle/view'
import { cases } from '../../store/cases'

export const detach = os.lifecycle.detach.handler(async ({ context, input, errors }) => {
  const { caseId, evidenceId } = input
  await commit(context, input, caseId, async (tx, now) => {
    const found = await attachingCase(context, tx, caseId, { evidenceId })
    await assertOpensUntied(context, tx, found, now, errors)
    const decided = decideRemoval(found.files, evidenceId)
    if (!decided.accepted) throw decided.code === 'frozen' ? errors.EVIDENCE_FROZEN() : refusal('NOT_FOUND')
    await cases.change(tx, caseId, { evidence: decided.evidence, removed: decided.removed })
    await forgetAttachment(tx, evidenceId)
    return { evidenceId }
  })
  return viewOf(context, (await visibleCase(context, context.deps.documents, caseId)).doc)
})

import { decideRestoration } from '@shared/evidence/decide-evidence'
import { limits } from '@shared/limits'
import { commit } from '../../frame/commit'
import { refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { lookAtAttachment } from '../../modules/evidence/attachments'
import { attachingCase } from '../../modules/lifecycle/attaching'
import { visibleCase } from '../../modules/lifecycle/cases'
import { assertOpensUntied } from '../../modules/lifecycle/untied'
import { viewOf } from '../../modules/lifecycle/view'
import { cases } from '../../store/cases'

/** Takes a removal back. An attachment may be shown in several cases, so nobody can have taken it meanwhile. */
export const restore = os.lifecycle.restore.handler(async ({ context, input, errors }) => {
  const { caseId, evidenceId } = input
  await commit(context, input, caseId, async (tx, now) => {
    const found = await attachingCase(context, tx, caseId, { evidenceId })
    await assertOpensUntied(context, tx, found, now, errors)
    const decided = decideRestoration(found.files, evidenceId, null)
    if (!decided.accepted) throw decided.code === 'frozen' ? errors.EVIDENCE_FROZEN() : refusal('NOT_FOUND')
    const { restored, evidence, removed } = decided
    if (evidence.length > limits.attachments) throw errors.EVIDENCE_FROZEN()
    await cases.change(tx, caseId, { evidence, removed })
    await lookAtAttachment(tx, { caseId }, restored, now)
    return { evidenceId }
  })
  return viewOf(context, (await visibleCase(context, context.deps.documents, caseId)).doc)
})

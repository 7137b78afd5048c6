import { decideAttachment } from '@shared/evidence/decide-evidence'
import { limits } from '@shared/limits'
import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { lookAtAttachment } from '../../modules/evidence/attachments'
import { keepUploaded } from '../../modules/evidence/keep-uploaded'
import { asEvidence } from '../../modules/lifecycle/as-evidence'
import { attachingCase } from '../../modules/lifecycle/attaching'
import { visibleCase } from '../../modules/lifecycle/cases'
import { assertOpensUntied } from '../../modules/lifecycle/untied'
import { viewOf } from '../../modules/lifecycle/view'
import { cases, caseUploads } from '../../store/cases'

/** The same way as 佐证材料: checked, kept under its hash, looked at by `jobs` before it counts. It may be shown again in another case. */
export const attach = os.lifecycle.attach.handler(async ({ context, input, errors }) => {
  const { documents, storage } = context.deps
  const addedById = personOf(context)
  const upload = await caseUploads.get(documents, input.uploadId)
  if (!upload?.caseId) throw refusal('NOT_FOUND')
  const { caseId, kind } = upload
  await attachingCase(context, documents, caseId, { kind })
  const file = upload.attachedAt === null ? await keepUploaded(storage, upload.fileId, errors) : null
  await commit(context, input, caseId, async (tx, now) => {
    const found = await attachingCase(context, tx, caseId, { kind })
    await assertOpensUntied(context, tx, found, now, errors)
    if (!file) return { uploadId: upload._id }
    const added = asEvidence(upload, file, addedById, now)
    const decided = decideAttachment(found.files, added, null)
    if (!decided.accepted || decided.evidence.length > limits.attachments) throw errors.EVIDENCE_FROZEN()
    await cases.change(tx, caseId, { evidence: decided.evidence })
    await caseUploads.change(tx, upload._id, { attachedAt: now })
    await lookAtAttachment(tx, { caseId }, added, now)
    return { uploadId: upload._id }
  })
  return viewOf(context, (await visibleCase(context, documents, caseId)).doc)
})

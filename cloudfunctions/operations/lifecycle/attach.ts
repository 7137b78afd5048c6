import { decideAttachment } from '@shared/evidence/decide-evidence'
import { asId, type EvidenceId } from '@shared/ids'
import { limits } from '@shared/limits'
import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { lookAtAttachment } from '../../modules/evidence/attachments'
import { keepUploaded } from '../../modules/evidence/keep-uploaded'
import { attachmentsOf, ownCase } from '../../modules/lifecycle/cases'
import { assertOpensUntied } from '../../modules/lifecycle/untied'
import { viewOf } from '../../modules/lifecycle/view'
import { cases, caseUploads } from '../../store/cases'
import type { Evidence } from '../../store/records'

/** The same way as 佐证材料: checked, kept under its hash, looked at by `jobs` before it counts. It may be shown again in another case. */
export const attach = os.lifecycle.attach.handler(async ({ context, input, errors }) => {
  const { documents, storage } = context.deps
  const addedById = personOf(context)
  const upload = await caseUploads.get(documents, input.uploadId)
  if (!upload) throw refusal('NOT_FOUND')
  const { caseId, kind, name } = upload
  await ownCase(context, documents, caseId)
  const file = upload.attachedAt === null ? await keepUploaded(storage, upload.fileId, errors) : null
  await commit(context, input, caseId, async (tx, now) => {
    const { doc, procedure } = await ownCase(context, tx, caseId)
    await assertOpensUntied(context, tx, { doc, procedure }, now, errors)
    if (!file) return { uploadId: upload._id }
    const id = asId<EvidenceId>(upload._id)
    const added: Evidence<string> = {
      ...{ id, kind, name, ...file, shownFileId: null, addedAt: now, addedById },
      inspection: { state: 'waiting' },
    }
    const decided = decideAttachment(attachmentsOf(doc), added, null)
    if (!decided.accepted || decided.evidence.length > limits.attachments) throw errors.EVIDENCE_FROZEN()
    await cases.change(tx, caseId, { evidence: decided.evidence })
    await caseUploads.change(tx, upload._id, { attachedAt: now })
    await lookAtAttachment(tx, { caseId }, added, now)
    return { uploadId: upload._id }
  })
  return viewOf(context, (await ownCase(context, documents, caseId)).doc)
})

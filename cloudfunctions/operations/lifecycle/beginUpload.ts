import { decideUpload } from '@shared/evidence/decide-evidence'
import type { UploadId } from '@shared/ids'
import { commit } from '../../frame/commit'
import { refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { uploadPlace } from '../../frame/upload-place'
import { attachmentsOf, isEditable, ownCase } from '../../modules/lifecycle/cases'
import { assertOpensUntied } from '../../modules/lifecycle/untied'
import { caseUploads } from '../../store/cases'

export const beginUpload = os.lifecycle.beginUpload.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const { caseId, kind, name } = input
  const { procedure } = await ownCase(context, documents, caseId)
  if (!procedure.attachments.some(({ id }) => id === kind)) throw refusal('NOT_FOUND')
  const place = await uploadPlace<UploadId>(context, input, 'upload')
  const { id: uploadId, byId, cloudPath, fileId, url, headers } = place
  await commit(context, input, caseId, async (tx, now) => {
    const found = await ownCase(context, tx, caseId)
    await assertOpensUntied(context, tx, found, now, errors)
    if (!isEditable(found) || !decideUpload(attachmentsOf(found.doc), kind).accepted) throw errors.EVIDENCE_FROZEN()
    await caseUploads.create(tx, {
      _id: uploadId,
      caseId,
      kind,
      name,
      cloudPath,
      fileId,
      byId,
      at: now,
      attachedAt: null,
    })
    return { uploadId }
  })
  return { uploadId, cloudPath, fileId, url, headers }
})

import { decideUpload } from '@shared/evidence/decide-evidence'
import { asId, type UploadId } from '@shared/ids'
import { commit, journalId } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { attachmentsOf, isEditable, ownCase } from '../../modules/lifecycle/cases'
import { hashId } from '../../platform/secrets'
import { caseUploads } from '../../store/cases'

export const beginUpload = os.lifecycle.beginUpload.handler(async ({ context, input, errors }) => {
  const { documents, storage } = context.deps
  const byId = personOf(context)
  const { caseId, kind, name } = input
  const { procedure } = await ownCase(context, documents, caseId)
  if (!procedure.attachments.some(({ id }) => id === kind)) throw refusal('NOT_FOUND')
  const uploadId = asId<UploadId>(`u_${hashId('upload', journalId(context, input))}`)
  const cloudPath = `uploads/${byId}/${uploadId}`
  const { url, headers, fileId } = await storage.uploadTarget(cloudPath)
  await commit(context, input, caseId, async (tx, now) => {
    const found = await ownCase(context, tx, caseId)
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

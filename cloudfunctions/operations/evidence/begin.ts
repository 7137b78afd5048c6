import { decideUpload } from '@shared/evidence/decide-evidence'
import { asId, type UploadId } from '@shared/ids'
import { commit, journalId } from '../../frame/commit'
import { allowed, personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { hashId } from '../../platform/secrets'
import { records, uploads } from '../../store/records'

/** Names a place under the caller's own upload prefix; what is uploaded there has no effect until `attach` has checked it. */
export const begin = os.evidence.begin.handler(async ({ context, input, errors }) => {
  const { documents, storage } = context.deps
  const byId = personOf(context)
  const { recordId, kind, name } = input
  allowed(context, await records.get(documents, recordId), ({ carrierId }) => ({ carrierId }))
  const uploadId = asId<UploadId>(`u_${hashId('upload', journalId(context, input))}`)
  const cloudPath = `uploads/${byId}/${uploadId}`
  const { url, headers, fileId } = await storage.uploadTarget(cloudPath)
  await commit(context, input, recordId, async (tx, now) => {
    const record = allowed(context, await records.get(tx, recordId), ({ carrierId }) => ({ carrierId }))
    if (!decideUpload(record, kind).accepted) throw errors.EVIDENCE_FROZEN()
    await uploads.create(tx, {
      _id: uploadId,
      recordId,
      carrierId: record.carrierId,
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

import { decideUpload } from '@shared/evidence/decide-evidence'
import type { UploadId } from '@shared/ids'
import { commit } from '../../frame/commit'
import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { uploadPlace } from '../../frame/upload-place'
import { assertAttachable } from '../../modules/points/attachable'
import { records, uploads } from '../../store/records'

/** Names a place under the caller's own upload prefix; what is uploaded there has no effect until `attach` has checked it. */
export const begin = os.evidence.begin.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const { recordId, kind, name } = input
  const { carrierId } = allowed(context, await records.get(documents, recordId), (record) => ({
    carrierId: record.carrierId,
  }))
  await assertAttachable(documents, carrierId, [kind], 'kind')
  const place = await uploadPlace<UploadId>(context, input, 'upload')
  const { id: uploadId, byId, cloudPath, fileId, url, headers } = place
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

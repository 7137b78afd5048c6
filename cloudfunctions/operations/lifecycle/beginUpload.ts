import { decideUpload } from '@shared/evidence/decide-evidence'
import type { UploadId } from '@shared/ids'
import { commit } from '../../frame/commit'
import { os } from '../../frame/os'
import { uploadPlace } from '../../frame/upload-place'
import { attachingCase } from '../../modules/lifecycle/attaching'
import { assertOpensUntied } from '../../modules/lifecycle/untied'
import { caseUploads } from '../../store/cases'

export const beginUpload = os.lifecycle.beginUpload.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const { caseId, kind, name } = input
  await attachingCase(context, documents, caseId, { kind })
  const place = await uploadPlace<UploadId>(context, input, 'upload')
  const { id: uploadId, byId, cloudPath, fileId, url, headers } = place
  await commit(context, input, caseId, async (tx, now) => {
    const found = await attachingCase(context, tx, caseId, { kind })
    await assertOpensUntied(context, tx, found, now, errors)
    if (!found.open || !decideUpload(found.files, kind).accepted) throw errors.EVIDENCE_FROZEN()
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

import type { UploadId } from '@shared/ids'
import { commit } from '../../frame/commit'
import { refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { uploadPlace } from '../../frame/upload-place'
import { procedureOf } from '../../modules/lifecycle/cases'
import { caseUploads } from '../../store/cases'

export const beginRaiseUpload = os.lifecycle.beginRaiseUpload.handler(async ({ context, input }) => {
  const { kind, name } = input
  const { opens, attachments } = procedureOf(input.procedure)
  if (!opens.blind || !attachments.some((each) => each.id === kind && !each.brought)) throw refusal('NOT_FOUND')
  const place = await uploadPlace<UploadId>(context, input, 'upload')
  const { id: uploadId, byId, cloudPath, fileId, url, headers } = place
  await commit(context, input, uploadId, async (tx, now) => {
    const file = { kind, name, cloudPath, fileId, byId, at: now, attachedAt: null }
    await caseUploads.create(tx, { _id: uploadId, caseId: null, ...file })
    return { uploadId }
  })
  return { uploadId, cloudPath, fileId, url, headers }
})

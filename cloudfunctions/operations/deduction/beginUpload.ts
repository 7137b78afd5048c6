import { decideUpload } from '@shared/evidence/decide-evidence'
import { asId, type UploadId } from '@shared/ids'
import { commit, journalId } from '../../frame/commit'
import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { answerFile, openFiles } from '../../modules/deduction/answer-files'
import { ownProposal } from '../../modules/deduction/own'
import { hashId } from '../../platform/secrets'
import { proposalUploads } from '../../store/proposals'

export const beginUpload = os.deduction.beginUpload.handler(async ({ context, input, errors }) => {
  const { documents, storage } = context.deps
  const byId = personOf(context)
  const { proposalId, name } = input
  await ownProposal(context, documents, proposalId)
  const uploadId = asId<UploadId>(`u_${hashId('upload', journalId(context, input))}`)
  const cloudPath = `uploads/${byId}/${uploadId}`
  const { url, headers, fileId } = await storage.uploadTarget(cloudPath)
  await commit(context, input, proposalId, async (tx, now) => {
    const proposal = await ownProposal(context, tx, proposalId)
    if (!decideUpload(openFiles(proposal), answerFile).accepted) throw errors.EVIDENCE_FROZEN()
    await proposalUploads.create(tx, {
      ...{ _id: uploadId, proposalId, name, cloudPath, fileId, byId },
      at: now,
      attachedAt: null,
    })
    return { uploadId }
  })
  return { uploadId, cloudPath, fileId, url, headers }
})

import { decideAttachment } from '@shared/evidence/decide-evidence'
import { asId, type EvidenceId } from '@shared/ids'
import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { answerFile, hasRoom, openFiles } from '../../modules/deduction/answer-files'
import { ownProposal, ownView } from '../../modules/deduction/own'
import { lookAtAttachment } from '../../modules/evidence/attachments'
import { keepUploaded } from '../../modules/evidence/keep-uploaded'
import { proposals, proposalUploads } from '../../store/proposals'
import type { Evidence } from '../../store/records'

/** The same way as 佐证材料: checked, kept under its hash, looked at by `jobs`. */
export const attach = os.deduction.attach.handler(async ({ context, input, errors }) => {
  const { documents, storage } = context.deps
  const addedById = personOf(context)
  const upload = await proposalUploads.get(documents, input.uploadId)
  if (upload?.byId !== addedById) throw refusal('NOT_FOUND')
  const { proposalId, name } = upload
  await ownProposal(context, documents, proposalId)
  const file = upload.attachedAt === null ? await keepUploaded(storage, upload.fileId, errors) : null
  await commit(context, input, proposalId, async (tx, now) => {
    const proposal = await ownProposal(context, tx, proposalId)
    // of two calls at once for one upload, the second finds it attached
    const known = await proposalUploads.get(tx, upload._id)
    if (!file || known?.attachedAt !== null) return { uploadId: upload._id }
    const added: Evidence<string> = {
      ...{ id: asId<EvidenceId>(upload._id), kind: answerFile, name, ...file },
      ...{ shownFileId: null, addedAt: now, addedById, inspection: { state: 'waiting' } },
    }
    const decided = decideAttachment(openFiles(proposal), added, null)
    if (!decided.accepted || !hasRoom(proposal)) throw errors.EVIDENCE_FROZEN()
    await proposals.change(tx, proposalId, { evidence: decided.evidence })
    await proposalUploads.change(tx, upload._id, { attachedAt: now })
    await lookAtAttachment(tx, { proposalId }, added, now)
    return { uploadId: upload._id }
  })
  return ownView(context, proposalId)
})

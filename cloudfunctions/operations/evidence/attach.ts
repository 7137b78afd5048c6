import { decideAttachment } from '@shared/evidence/decide-evidence'
import { asId, type EvidenceId } from '@shared/ids'
import { commit } from '../../frame/commit'
import { allowed, personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { hold } from '../../modules/evidence/hold'
import { keepUploaded } from '../../modules/evidence/keep-uploaded'
import { stationRecordById } from '../../modules/service/station-view'
import { fingerprints } from '../../store/fingerprints'
import { type Evidence, records, uploads } from '../../store/records'

/**
 * Checks the uploaded bytes and stores a copy under their hash, where no uploader can change it (T7).
 * The same bytes are refused anywhere else (T1). Whether they open is found out by `jobs`, and until then the file does not count (T18).
 */
export const attach = os.evidence.attach.handler(async ({ context, input, errors }) => {
  const { documents, storage } = context.deps
  const addedById = personOf(context)
  const upload = allowed(context, await uploads.get(documents, input.uploadId), ({ carrierId }) => ({ carrierId }))
  const { recordId, kind, name } = upload
  if (upload.attachedAt === null) {
    const file = await keepUploaded(storage, upload.fileId, errors)
    await commit(context, input, recordId, async (tx, now) => {
      const record = allowed(context, await records.get(tx, recordId), ({ carrierId }) => ({ carrierId }))
      const id = asId<EvidenceId>(upload._id)
      const added: Evidence = {
        id,
        kind,
        name,
        ...file,
        addedAt: now,
        addedById,
        inspection: { state: 'waiting' },
      }
      const decision = decideAttachment(record, added, (await fingerprints.get(tx, file.sha256))?.heldById ?? null)
      if (!decision.accepted)
        throw decision.code === 'frozen'
          ? errors.EVIDENCE_FROZEN()
          : errors.FILE_REFUSED({ data: { problem: decision.code } })
      await records.change(tx, recordId, { evidence: decision.evidence })
      await uploads.change(tx, upload._id, { attachedAt: now })
      await hold(tx, record, added, now)
      return { uploadId: upload._id }
    })
  } else await commit(context, input, recordId, async () => ({ uploadId: upload._id }))
  return stationRecordById(context, recordId)
})

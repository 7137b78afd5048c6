import { commit } from '../../frame/commit'
import { allowed, personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { fileType, maxFileBytes } from '../../modules/evidence/file-type'
import { recordById } from '../../modules/service/view'
import { sha256 } from '../../platform/secrets'
import { fingerprints } from '../../store/fingerprints'
import { type Evidence, records, uploads } from '../../store/records'

/**
 * Looks at the uploaded bytes and keeps exactly those bytes under their own hash, where no uploader can reach them again (T7).
 * Used once, the same bytes are refused anywhere else (T1).
 */
export const attach = os.evidence.attach.handler(async ({ context, input, errors }) => {
  const { documents, storage } = context.deps
  const by = personOf(context)
  const upload = allowed(context, await uploads.get(documents, input.upload), ({ carrier }) => ({ carrier }))
  if (upload.attachedAt === null) {
    const bytes = await storage.download(upload.fileId)
    if (!bytes || bytes.length === 0) throw errors.FILE_REFUSED({ data: { problem: 'missing' } })
    if (bytes.length > maxFileBytes) throw errors.FILE_REFUSED({ data: { problem: 'size' } })
    const type = fileType(bytes)
    if (!type) throw errors.FILE_REFUSED({ data: { problem: 'type' } })
    const hash = sha256(bytes)
    const fileId = await storage.upload(`evidence/${hash.slice(0, 2)}/${hash}`, bytes)
    await commit(context, input, upload.record, async (tx, now) => {
      const record = allowed(context, await records.get(tx, upload.record), ({ carrier }) => ({ carrier }))
      if (record.frozenAt !== null) throw errors.EVIDENCE_FROZEN()
      const known = await fingerprints.get(tx, hash)
      if (known && known.record !== null) throw errors.FILE_REFUSED({ data: { problem: 'duplicate' } })
      const { _id: id, kind, name } = upload
      const added: Evidence = {
        id,
        kind,
        name,
        type,
        bytes: bytes.length,
        sha256: hash,
        fileId,
        addedAt: now,
        addedBy: by,
      }
      await records.change(tx, record._id, { evidence: [...record.evidence, added] })
      await uploads.change(tx, id, { attachedAt: now })
      await fingerprints.put(tx, { _id: hash, record: record._id })
      return { upload: id }
    })
  }
  return recordById(documents, upload.record)
})

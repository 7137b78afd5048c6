import { commit, journalId } from '../../frame/commit'
import { allowed, personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { hashId } from '../../platform/secrets'
import { records, uploads } from '../../store/records'

/** Names a place under the caller's own upload prefix; what lands there counts for nothing until `attach` has looked at it. */
export const begin = os.evidence.begin.handler(async ({ context, input, errors }) => {
  const { documents, storage } = context.deps
  const by = personOf(context)
  const record = allowed(context, await records.get(documents, input.record), ({ carrier }) => ({ carrier }))
  if (record.frozenAt !== null) throw errors.EVIDENCE_FROZEN()
  const id = `u_${hashId('upload', journalId(context, input))}`
  const cloudPath = `uploads/${by}/${id}`
  const { url, headers, fileId } = await storage.uploadTarget(cloudPath)
  await commit(context, input, input.record, async (tx, now) => {
    const { kind, name } = input
    await uploads.create(tx, {
      _id: id,
      record: record._id,
      carrier: record.carrier,
      kind,
      name,
      cloudPath,
      fileId,
      by,
      at: now,
      attachedAt: null,
    })
    return { upload: id }
  })
  return { upload: id, cloudPath, fileId, url, headers }
})

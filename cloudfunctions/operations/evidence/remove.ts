import { commit } from '../../frame/commit'
import { allowed, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { recordById } from '../../modules/service/view'
import { fingerprints } from '../../store/fingerprints'
import { records } from '../../store/records'

export const remove = os.evidence.remove.handler(async ({ context, input, errors }) => {
  await commit(context, input, input.record, async (tx) => {
    const record = allowed(context, await records.get(tx, input.record), ({ carrier }) => ({ carrier }))
    if (record.frozenAt !== null) throw errors.EVIDENCE_FROZEN()
    const removed = record.evidence.find(({ id }) => id === input.evidence)
    if (!removed) throw refusal('NOT_FOUND')
    await records.change(tx, record._id, { evidence: record.evidence.filter((each) => each !== removed) })
    await fingerprints.put(tx, { _id: removed.sha256, record: null })
    return { evidence: input.evidence }
  })
  return recordById(context.deps.documents, input.record)
})

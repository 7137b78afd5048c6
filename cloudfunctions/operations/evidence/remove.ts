import { records } from '../../store/records'
import { commit } from '../commit'
import { allowed } from '../context'
import { os } from '../os'
import { recordById } from '../service/view'

export const remove = os.evidence.remove.handler(async ({ context, input, errors }) => {
  await commit(context, input, input.record, async (tx) => {
    const record = allowed(context, await records.get(tx, input.record), ({ carrier }) => ({ carrier }))
    if (record.frozenAt !== null) throw errors.EVIDENCE_FROZEN()
    await records.change(tx, record._id, { evidence: record.evidence.filter(({ id }) => id !== input.evidence) })
    return { evidence: input.evidence }
  })
  return recordById(context.deps.documents, input.record)
})

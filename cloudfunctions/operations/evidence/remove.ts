import { records } from '../../store/records'
import { commit } from '../commit'
import { allowed, refusal } from '../context'
import { os } from '../os'
import { recordById } from '../service/view'

export const remove = os.evidence.remove.handler(async ({ context, input, errors }) => {
  await commit(context, input, input.record, async (tx) => {
    const record = allowed(context, await records.get(tx, input.record), ({ carrier }) => ({ carrier }))
    if (record.frozenAt !== null) throw errors.EVIDENCE_FROZEN()
    const rest = record.evidence.filter(({ id }) => id !== input.evidence)
    if (rest.length === record.evidence.length) throw refusal('NOT_FOUND')
    await records.change(tx, record._id, { evidence: rest })
    return { evidence: input.evidence }
  })
  return recordById(context.deps.documents, input.record)
})

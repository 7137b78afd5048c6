import { commit } from '../../frame/commit'
import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { recordById } from '../../modules/service/view'
import { records } from '../../store/records'

export const confirm = os.service.confirm.handler(async ({ context, input, errors }) => {
  await commit(context, input, input.record, async (tx, now) => {
    const record = allowed(context, await records.get(tx, input.record), ({ enterprise }) => ({ enterprise }))
    if (record.confirmation !== null) throw errors.WRONG_STATE({ data: { state: record.confirmation } })
    await records.change(tx, record._id, {
      confirmation: input.verdict,
      confirmationNote: input.note,
      confirmedAt: now,
    })
    return { record: record._id }
  })
  return recordById(context.deps.documents, input.record)
})

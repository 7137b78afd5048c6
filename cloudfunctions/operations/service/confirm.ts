import { records } from '../../store/records'
import { commit } from '../commit'
import { allowed } from '../context'
import { os } from '../os'
import { recordById } from './view'

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

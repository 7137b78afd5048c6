import { decideConfirmation } from '@shared/service/decide-confirmation'
import { commit } from '../../frame/commit'
import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { receivedById } from '../../modules/service/view'
import { records } from '../../store/records'

export const confirm = os.service.confirm.handler(async ({ context, input, errors }) => {
  await commit(context, input, input.recordId, async (tx, now) => {
    const record = allowed(context, await records.get(tx, input.recordId), ({ enterpriseId }) => ({ enterpriseId }))
    const decision = decideConfirmation(record, input, now)
    if (!decision.accepted) throw errors.WRONG_STATE({ data: { state: decision.code } })
    const { confirmation, confirmationNote, confirmedAt } = decision
    await records.change(tx, record._id, { confirmation, confirmationNote, confirmedAt })
    return { recordId: record._id }
  })
  return receivedById(context.deps.documents, input.recordId)
})

import { nextAsk } from '@shared/outcome/round'
import { decideConfirmation } from '@shared/service/decide-confirmation'
import { commit } from '../../frame/commit'
import { allowed, personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { settle } from '../../modules/inbox/tell'
import { tellSides } from '../../modules/service/tell'
import { receivedById } from '../../modules/service/view'
import { records } from '../../store/records'

/** 没有这回事, also after points were claimed or awarded: it waits for somebody to look, and earns nothing until then. */
export const confirm = os.service.confirm.handler(async ({ context, input, errors }) => {
  await commit(context, input, input.recordId, async (tx, now) => {
    const record = allowed(context, await records.get(tx, input.recordId), ({ enterpriseId }) => ({ enterpriseId }))
    const decision = decideConfirmation(record, input, personOf(context), now)
    if (!decision.accepted) throw errors.WRONG_STATE({ data: { state: decision.code } })
    const { confirmation, confirmationNote, confirmedAt, confirmedById } = decision
    const askAt = confirmation === 'confirmed' ? nextAsk(record.date, now) : null
    await records.change(tx, record._id, { confirmation, confirmationNote, confirmedAt, confirmedById, askAt })
    if (confirmation === 'denied')
      await tellSides(
        tx,
        record,
        'denied',
        (side) => ({ kind: 'service-denied', side, serviceName: record.serviceName }),
        now,
      )
    await settle(tx, `enterprise:${record.enterpriseId}`, { bookingId: record.bookingId })
    return { recordId: record._id }
  })
  return receivedById(context.deps.documents, input.recordId)
})

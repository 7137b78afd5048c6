import { decideDisputeAnswer } from '@shared/enterprise/decide-dispute'
import { commit } from '../../frame/commit'
import { allowed, personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { settle } from '../../modules/inbox/tell'
import { disputes, factsOf } from '../../store/disputes'

export const answerDispute = os.enterprise.answerDispute.handler(async ({ context, input, errors }) => {
  const byId = personOf(context)
  return commit(context, input, input.disputeId, async (tx, now) => {
    const dispute = allowed(context, await disputes.get(tx, input.disputeId), ({ enterpriseId }) => ({ enterpriseId }))
    const decided = decideDisputeAnswer(factsOf(dispute))
    if (!decided.accepted) throw errors.WRONG_STATE({ data: decided.data })
    await disputes.change(tx, dispute._id, { answer: { text: input.answer, byId, at: now } })
    await settle(tx, `enterprise-managers:${dispute.enterpriseId}`, { disputeId: dispute._id })
    return { answered: true as const }
  })
})

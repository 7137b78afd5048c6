import { commit } from '../../frame/commit'
import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { keptAnswers } from '../../store/kept-answers'

/** Forgotten whole: with the answers goes the consent to keep any. */
export const forgetAnswers = os.booking.forgetAnswers.handler(async ({ context, input }) => {
  const enterpriseId = allowed(context, input.enterpriseId, (id) => ({ enterpriseId: id }))
  await commit(context, input, enterpriseId, async (tx) => {
    await keptAnswers.put(tx, { _id: enterpriseId, answers: null })
    return { enterpriseId }
  })
  return { answers: null }
})

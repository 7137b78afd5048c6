import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { keptAnswers as stored } from '../../store/kept-answers'

export const keptAnswers = os.booking.keptAnswers.handler(async ({ context, input }) => {
  const enterpriseId = allowed(context, input.enterpriseId, (id) => ({ enterpriseId: id }))
  const found = await stored.get(context.deps.documents, enterpriseId)
  return { answers: found?.answers ?? null }
})

import { os } from '../../frame/os'
import { standingsOf, subjectOf } from '../../modules/lifecycle/standings'

export const history = os.lifecycle.history.handler(async ({ context, input }) => {
  const subject = await subjectOf(context, input)
  return { standings: await standingsOf(context.deps.documents, subject, context.deps.now()) }
})

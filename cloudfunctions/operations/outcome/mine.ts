import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { questionsOf } from '../../modules/outcome/view'
import { records } from '../../store/records'

export const mine = os.outcome.mine.handler(async ({ context, input }) => {
  const { documents } = context.deps
  const { _id } = allowed(context, await records.get(documents, input.recordId), ({ enterpriseId }) => ({
    enterpriseId,
  }))
  return questionsOf(documents, _id)
})

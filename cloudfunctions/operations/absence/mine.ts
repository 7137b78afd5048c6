import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { standingView } from '../../modules/absence/view'

export const mine = os.absence.mine.handler(async ({ context, input }) => {
  const { documents, now } = context.deps
  const enterpriseId = allowed(context, input.enterpriseId, (id) => ({ enterpriseId: id }))
  return standingView(documents, enterpriseId, now())
})

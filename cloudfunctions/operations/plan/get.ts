import { allowed, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { planView } from '../../modules/plan/view'
import { carriers } from '../../store/carriers'

export const get = os.plan.get.handler(async ({ context, input }) => {
  const { documents, now } = context.deps
  const carrierId = allowed(context, input.carrierId, (id) => ({ carrierId: id }))
  const carrier = await carriers.get(documents, carrierId)
  if (!carrier) throw refusal('NOT_FOUND')
  return planView(documents, carrier, now())
})

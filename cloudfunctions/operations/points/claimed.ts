import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { claimViews } from '../../modules/points/view'
import { claims } from '../../store/claims'

export const claimed = os.points.claimed.handler(async ({ context, input }) => {
  const carrier = allowed(context, input.carrier, (id) => ({ carrier: id }))
  const { documents } = context.deps
  const found = await claims.find(documents, { carrier }, { order: [['filedAt', 'desc']], limit: 100 })
  return { claims: await claimViews(documents, found) }
})

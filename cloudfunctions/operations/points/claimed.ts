import { claims } from '../../store/claims'
import { allowed } from '../context'
import { os } from '../os'
import { claimViews } from './view'

export const claimed = os.points.claimed.handler(async ({ context, input }) => {
  const carrier = allowed(context, input.carrier, (id) => ({ carrier: id }))
  const { documents } = context.deps
  const found = await claims.find(documents, { carrier }, { order: [['filedAt', 'desc']], limit: 100 })
  return { claims: await claimViews(documents, found) }
})

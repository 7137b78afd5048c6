import { os } from '../../frame/os'
import { claimViews } from '../../modules/points/view'
import { claims } from '../../store/claims'

export const queue = os.points.queue.handler(async ({ context: { deps } }) => {
  const waiting = await claims.find(deps.documents, { decision: null }, { order: [['filedAt', 'asc']], limit: 200 })
  return { claims: await claimViews(deps.documents, waiting) }
})

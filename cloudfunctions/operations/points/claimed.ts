import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { asPage, pageOf } from '../../frame/paging'
import { claimViews } from '../../modules/points/claim-view'
import { claims } from '../../store/claims'

export const claimed = os.points.claimed.handler(async ({ context, input }) => {
  const carrierId = allowed(context, input.carrierId, (id) => ({ carrierId: id }))
  const page = await pageOf(context, input, claims, { key: 'filedAt', direction: 'desc' }, { carrierId })
  return asPage(await claimViews(context.deps, page.rows, 'station'), page)
})

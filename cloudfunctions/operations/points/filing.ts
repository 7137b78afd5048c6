import { can } from '@shared/access/can'
import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { tableOfClaim } from '../../modules/points/claim-table'
import { claimViews } from '../../modules/points/claim-view'
import { tableHead } from '../../modules/points/table'
import { filersOf } from '../../modules/service/filers'
import { claims } from '../../store/claims'

/** The names of a station's people are for its manager. */
export const filing = os.points.filing.handler(async ({ context, input }) => {
  const { deps, caller } = context
  const claim = allowed(context, await claims.get(deps.documents, input.claimId), ({ carrierId }) => ({ carrierId }))
  const [view] = await claimViews(deps, [claim], 'station')
  const knows = can(caller, ['carrier-manager'], { carrierId: claim.carrierId })
  const filedBy = knows ? (await filersOf(deps.documents, [claim])).get(claim._id) : null
  return { ...view!, table: tableHead(await tableOfClaim(deps.documents, claim)), filedBy: filedBy ?? null }
})

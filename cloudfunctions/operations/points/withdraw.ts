import { claimStanding } from '@shared/points/claim-events'
import { decideWithdrawal } from '@shared/points/decide-withdrawal'
import { commit } from '../../frame/commit'
import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { settle } from '../../modules/inbox/tell'
import { stepClaim } from '../../modules/points/claim-step'
import { viewOfClaim } from '../../modules/points/claim-view'
import { ownClaim, stepRefused } from '../../modules/points/claims'

/** The station takes its claim back; it earns nothing, and may be filed again. */
export const withdraw = os.points.withdraw.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const { claimId } = input
  await commit(context, input, claimId, async (tx, now) => {
    const { claim, record } = await ownClaim(context, tx, claimId)
    const decision = decideWithdrawal(claimStanding(claim.events))
    if (!decision.accepted) throw errors.CLAIM_STEP_REFUSED(stepRefused(decision))
    await stepClaim(documents, tx, claim, record, { what: 'withdrawn', at: now, byId: personOf(context) })
    await settle(tx, `carrier:${claim.carrierId}`, { claimId })
    return { claimId }
  })
  return viewOfClaim(context, claimId, 'station')
})

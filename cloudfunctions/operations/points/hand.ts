import { claimStanding } from '@shared/points/claim-events'
import { decideHandingOver } from '@shared/points/decide-turn'
import { commit } from '../../frame/commit'
import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { stepClaim } from '../../modules/points/claim-step'
import { viewOfClaim } from '../../modules/points/claim-view'
import { stepRefused, untiedClaim } from '../../modules/points/claims'

/** 交另一位: the claim stays in the queue, for everybody but who handed it over. */
export const hand = os.points.hand.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const { claimId, note } = input
  await commit(context, input, claimId, async (tx, now) => {
    const { claim, record } = await untiedClaim(context, tx, claimId, now, errors)
    const decision = decideHandingOver(claimStanding(claim.events), note)
    if (!decision.accepted) throw errors.CLAIM_STEP_REFUSED(stepRefused(decision))
    await stepClaim(documents, tx, claim, record, { what: 'handed', at: now, byId: personOf(context), note })
    return { claimId }
  })
  return viewOfClaim(context, claimId, 'city')
})

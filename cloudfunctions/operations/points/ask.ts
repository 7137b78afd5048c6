import { claimStanding } from '@shared/points/claim-events'
import { decideAsking } from '@shared/points/decide-supplement'
import { commit } from '../../frame/commit'
import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { assertAttachable } from '../../modules/points/attachable'
import { stepClaim } from '../../modules/points/claim-step'
import { viewOfClaim } from '../../modules/points/claim-view'
import { stepRefused, untiedClaim } from '../../modules/points/claims'
import { tellOfSupplement } from '../../modules/points/tell-claim'

/** 请站里补充: the claim goes back to the station, once. */
export const ask = os.points.ask.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const { claimId, kinds, text } = input
  await commit(context, input, claimId, async (tx, now) => {
    const { claim, record } = await untiedClaim(context, tx, claimId, now, errors)
    await assertAttachable(documents, record.carrierId, kinds, 'kinds')
    const decision = decideAsking(claimStanding(claim.events), { kinds, text })
    if (!decision.accepted) throw errors.CLAIM_STEP_REFUSED(stepRefused(decision))
    const asked = { what: 'asked', at: now, byId: personOf(context), kinds: decision.kinds, text } as const
    const after = await stepClaim(documents, tx, claim, record, asked)
    await tellOfSupplement(tx, after, asked, now)
    return { claimId }
  })
  return viewOfClaim(context, claimId, 'city')
})

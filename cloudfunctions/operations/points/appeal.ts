import { beijingDate } from '@shared/calendar/beijing'
import { claimStanding } from '@shared/points/claim-events'
import { decideAppeal } from '@shared/points/decide-appeal'
import { commit } from '../../frame/commit'
import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { stepClaim } from '../../modules/points/claim-step'
import { viewOfClaim } from '../../modules/points/claim-view'
import { ownClaim, stepRefused } from '../../modules/points/claims'
import { valuesOf } from '../../modules/points/terms'

/** 申请复核: back into the queue, for who has not decided on it. */
export const appeal = os.points.appeal.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const { claimId, reason } = input
  await commit(context, input, claimId, async (tx, now) => {
    const { claim, record } = await ownClaim(context, tx, claimId)
    const standing = claimStanding(claim.events)
    const values = (await valuesOf(tx))(standing.ended?.settings ?? 0)
    const decision = decideAppeal(standing, reason, values, beijingDate(now))
    if (!decision.accepted) throw errors.CLAIM_STEP_REFUSED(stepRefused(decision))
    await stepClaim(documents, tx, claim, record, { what: 'appealed', at: now, byId: personOf(context), reason })
    return { claimId }
  })
  return viewOfClaim(context, claimId, 'station')
})

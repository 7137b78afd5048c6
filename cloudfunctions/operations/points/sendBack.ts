import { claimStanding } from '@shared/points/claim-events'
import { decideSendingBack } from '@shared/points/decide-turn'
import { asLine } from '../../frame/basis-line'
import { commit } from '../../frame/commit'
import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { stepClaim } from '../../modules/points/claim-step'
import { viewOfClaim } from '../../modules/points/claim-view'
import { stepRefused, untiedClaim } from '../../modules/points/claims'

/** 退回: the second of two wants the claim to be looked at anew, by whom it was or by another. */
export const sendBack = os.points.sendBack.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const byId = personOf(context)
  const { claimId, note } = input
  await commit(context, input, claimId, async (tx, now) => {
    const { claim, record } = await untiedClaim(context, tx, claimId, now, errors)
    const decision = decideSendingBack(claimStanding(claim.events), byId, note)
    if (!decision.accepted) {
      const { code, basis } = decision
      if (code === 'SECOND_PERSON_NEEDED') throw errors.SECOND_PERSON_NEEDED({ data: { basis: asLine(basis) } })
      throw errors.CLAIM_STEP_REFUSED(stepRefused({ ...decision, code }))
    }
    await stepClaim(documents, tx, claim, record, { what: 'sent-back', at: now, byId, note })
    return { claimId }
  })
  return viewOfClaim(context, claimId, 'city')
})

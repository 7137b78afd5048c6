import { counting, waitingIn } from '@shared/evidence/inspection'
import { claimStanding } from '@shared/points/claim-events'
import { decideAnswer } from '@shared/points/decide-supplement'
import { commit } from '../../frame/commit'
import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { settle } from '../../modules/inbox/tell'
import { stepClaim } from '../../modules/points/claim-step'
import { viewOfClaim } from '../../modules/points/claim-view'
import { ownClaim, stepRefused } from '../../modules/points/claims'

/** 补上了, or why it is not needed: the claim goes back to the city, where it stood in the queue. */
export const answer = os.points.answer.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const { claimId, note } = input
  await commit(context, input, claimId, async (tx, now) => {
    const { claim, record } = await ownClaim(context, tx, claimId)
    const standing = claimStanding(claim.events)
    const since = standing.asked?.at ?? now
    const came = record.evidence.filter(({ addedAt }) => addedAt > since)
    const added = counting(came).map(({ kind }) => kind)
    const decision = decideAnswer(standing, { added, waiting: waitingIn(record.evidence), note })
    if (!decision.accepted) throw errors.CLAIM_STEP_REFUSED(stepRefused(decision))
    const answered = { what: 'answered', at: now, byId: personOf(context), note, files: added.length } as const
    await stepClaim(documents, tx, claim, record, answered)
    await settle(tx, `carrier:${claim.carrierId}`, { claimId })
    return { claimId }
  })
  return viewOfClaim(context, claimId, 'station')
})

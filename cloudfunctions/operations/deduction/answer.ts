import { beijingDate } from '@shared/calendar/beijing'
import { decideAnswer } from '@shared/case/decide-proposal'
import { waitingIn } from '@shared/evidence/inspection'
import { asLine } from '../../frame/basis-line'
import { commit } from '../../frame/commit'
import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { clockOf } from '../../modules/deduction/clock'
import { ownProposal, ownView } from '../../modules/deduction/own'
import { settleAsked } from '../../modules/deduction/tell'
import { proposals } from '../../store/proposals'

export const answer = os.deduction.answer.handler(async ({ context, input, errors }) => {
  const { proposalId, text } = input
  await commit(context, input, proposalId, async (tx, now) => {
    const proposal = await ownProposal(context, tx, proposalId)
    const facts = { clock: await clockOf(tx, proposal), waiting: waitingIn(proposal.evidence) }
    const decision = decideAnswer(proposal, facts, beijingDate(now))
    if (!decision.accepted) {
      const { code, basis } = decision
      if (code === 'ANSWER_LATE' || code === 'EVIDENCE_WAITING')
        throw errors.DEDUCTION_REFUSED({ data: { reason: code, basis: asLine(basis) } })
      throw errors.WRONG_STATE({ data: { state: code } })
    }
    await proposals.change(tx, proposalId, { answer: { text, byId: personOf(context), at: now } })
    await settleAsked(tx, proposal)
    return { proposalId }
  })
  return ownView(context, proposalId)
})

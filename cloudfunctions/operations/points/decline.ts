import { decideDecline } from '@shared/case/decide-proposal'
import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { assertUntied } from '../../modules/access/untied'
import { bookingMatter } from '../../modules/points/matters'
import { bookings } from '../../store/bookings'
import { proposals } from '../../store/proposals'

export const decline = os.points.decline.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const byId = personOf(context)
  return commit(context, input, input.proposalId, async (tx, now) => {
    const proposal = await proposals.get(tx, input.proposalId)
    const booking = proposal && (await bookings.get(tx, proposal.bookingId))
    if (!booking) throw refusal('NOT_FOUND')
    const decision = decideDecline(proposal, byId)
    if (!decision.accepted) throw errors.WRONG_STATE({ data: { state: decision.code } })
    const { how } = decision
    // who finds out that they have a tie may still take back what they proposed
    if (how === 'declined')
      await assertUntied(documents, tx, byId, await bookingMatter(documents, booking), now, errors)
    await proposals.change(tx, proposal._id, { ended: { how, byId, at: now, reason: input.reason }, open: false })
    return { how }
  })
})

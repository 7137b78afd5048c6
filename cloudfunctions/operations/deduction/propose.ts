import { decideCandidate } from '@shared/case/decide-candidate'
import { asId, type ProposalId } from '@shared/ids'
import { commit, journalId } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { assertUntied } from '../../modules/access/untied'
import { propose as put } from '../../modules/deduction/propose'
import { bookingMatter } from '../../modules/points/matters'
import { hashId } from '../../platform/secrets'
import { bookings } from '../../store/bookings'
import { candidates } from '../../store/candidates'
import { carriers } from '../../store/carriers'

/** Puts it to the station; a broken promise that it came from is done with. */
export const propose = os.deduction.propose.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const proposedById = personOf(context)
  const proposalId = asId<ProposalId>(`pr_${hashId('proposal', journalId(context, input))}`)
  return commit(context, input, input.carrierId, async (tx, now) => {
    const carrier = await carriers.get(tx, input.carrierId)
    const booking = await bookings.get(tx, input.bookingId)
    if (!carrier || booking?.carrierId !== carrier._id) throw refusal('NOT_FOUND')
    await assertUntied(documents, tx, proposedById, await bookingMatter(documents, booking), now, errors)
    const { candidateId = null, what, itemId, reason, proof, unlisted, chosen = null } = input
    if (candidateId) {
      const candidate = await candidates.get(tx, candidateId)
      if (candidate?.bookingId !== booking._id) throw refusal('NOT_FOUND')
      const decision = decideCandidate(candidate, booking)
      if (!decision.accepted) throw errors.WRONG_STATE({ data: { state: decision.code } })
      const ended = { how: 'proposed', byId: proposedById, at: now, reason: '' } as const
      await candidates.change(tx, candidateId, { ended, open: false })
    }
    const { enterpriseId, start } = booking
    await put(
      documents,
      tx,
      {
        ...{ _id: proposalId, proposedById, candidateId, carrier, enterpriseId },
        ...{ bookingId: booking._id, complaintId: null, happenedAt: start, reportedAt: now, established: true },
        ...{ what, itemId, reason, proof, unlisted, chosen },
      },
      now,
      errors,
    )
    return { proposalId }
  })
})

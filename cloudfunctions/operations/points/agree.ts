import { decideAgreement } from '@shared/case/decide-proposal'
import { asLine } from '../../frame/basis-line'
import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { assertUntied } from '../../modules/access/untied'
import { deductFor } from '../../modules/points/deduction'
import { bookingMatter } from '../../modules/points/matters'
import { factOfBooking } from '../../modules/points/proposals'
import { rowsOf } from '../../modules/points/view'
import { bookings } from '../../store/bookings'
import { carriers } from '../../store/carriers'
import { ledger } from '../../store/ledger'
import { proposals } from '../../store/proposals'

/** The deduction is decided anew by the second person: what has happened in the meantime counts. */
export const agree = os.points.agree.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const byId = personOf(context)
  const { entryId } = await commit(context, input, input.proposalId, async (tx, now) => {
    const proposal = await proposals.get(tx, input.proposalId)
    const booking = proposal && (await bookings.get(tx, proposal.bookingId))
    const carrier = proposal && (await carriers.get(tx, proposal.carrierId))
    if (!booking || !carrier) throw refusal('NOT_FOUND')
    await assertUntied(documents, tx, byId, await bookingMatter(documents, booking), now, errors)
    const decision = decideAgreement(proposal, byId)
    if (!decision.accepted) {
      const { code, basis } = decision
      if (code === 'SECOND_PERSON_NEEDED') throw errors.SECOND_PERSON_NEEDED({ data: { basis: asLine(basis) } })
      throw errors.WRONG_STATE({ data: { state: code } })
    }
    const { what, itemId, reason, proposedById, proposedAt: reportedAt } = proposal
    const said = { what, itemId, reason, reportedAt, deciderId: byId, proposedById }
    const entry = await deductFor(context.deps, tx, { ...factOfBooking(carrier, booking), ...said }, now, errors)
    const ended = { how: 'agreed' as const, byId, at: now, reason: '' }
    await proposals.change(tx, proposal._id, { ended, open: false })
    return { entryId: entry.id }
  })
  return (await rowsOf(documents, [(await ledger.get(documents, entryId))!]))[0]!
})

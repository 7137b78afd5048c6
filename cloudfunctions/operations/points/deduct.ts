import { decideProposing } from '@shared/case/decide-proposal'
import { asLine } from '../../frame/basis-line'
import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { assertUntied } from '../../modules/access/untied'
import { decideFor, enterDeduction } from '../../modules/points/deduction'
import { bookingMatter } from '../../modules/points/matters'
import { factOfBooking } from '../../modules/points/proposals'
import { rowsOf } from '../../modules/points/view'
import { bookings } from '../../store/bookings'
import { carriers } from '../../store/carriers'
import { ledger } from '../../store/ledger'
import { proposalId, proposals } from '../../store/proposals'

/** What one person alone may deduct is in the ledger at once; more is proposed to another (`points.agree`). */
export const deduct = os.points.deduct.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const deciderId = personOf(context)
  const { entryId } = await commit(context, input, input.carrierId, async (tx, now) => {
    const carrier = await carriers.get(tx, input.carrierId)
    const booking = await bookings.get(tx, input.bookingId)
    if (!carrier || booking?.carrierId !== carrier._id) throw refusal('NOT_FOUND')
    await assertUntied(documents, tx, deciderId, await bookingMatter(documents, booking), now, errors)
    const { what, itemId, reason } = input
    const fact = { ...factOfBooking(carrier, booking), reportedAt: now, what, itemId, reason, deciderId }
    const decided = await decideFor(documents, tx, fact, now, errors)
    if (!decided.needsSecond) {
      await enterDeduction(context.deps, tx, fact, decided, now)
      return { entryId: decided.entry.id }
    }
    const { amount, factKey } = decided.entry
    const _id = proposalId(factKey)
    const proposing = decideProposing(await proposals.get(tx, _id))
    if (!proposing.accepted)
      throw errors.DEDUCTION_REFUSED({ data: { reason: proposing.code, basis: asLine(proposing.basis) } })
    const { _id: bookingId, enterpriseId, carrierId } = booking
    const proposed = { carrierId, enterpriseId, bookingId, what, itemId, amount, reason }
    await proposals.put(tx, { _id, ...proposed, proposedById: deciderId, proposedAt: now, ended: null, open: true })
    return { entryId: null }
  })
  const doc = entryId && (await ledger.get(documents, entryId))
  const [row = null] = doc ? await rowsOf(documents, [doc]) : []
  return { state: row ? ('entered' as const) : ('waiting' as const), row }
})

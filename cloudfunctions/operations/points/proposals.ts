import { deductionItemOf } from '@shared/points/table'
import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { asPage, pageOf } from '../../frame/paging'
import { tiedTo } from '../../modules/access/tied-to'
import { bookingMatters } from '../../modules/points/matters'
import { tableOn } from '../../modules/points/table'
import { type Booking, bookings } from '../../store/bookings'
import { carriers } from '../../store/carriers'
import { enterprises } from '../../store/enterprises'
import { byProposal, type Proposal, proposals as store } from '../../store/proposals'

export const proposals = os.points.proposals.handler(async ({ context, input }) => {
  const { documents } = context.deps
  const personId = personOf(context)
  const page = await pageOf(context, input, store, byProposal, { open: true })
  const booked = await bookings.getAll(
    documents,
    page.rows.map(({ bookingId }) => bookingId),
  )
  const about = page.rows.flatMap((proposal): [Proposal, Booking][] => {
    const booking = booked.get(proposal.bookingId)
    return booking ? [[proposal, booking]] : []
  })
  const [places, named, ties] = await Promise.all([
    carriers.getAll(
      documents,
      about.map(([{ carrierId }]) => carrierId),
    ),
    enterprises.getAll(
      documents,
      about.map(([{ enterpriseId }]) => enterpriseId),
    ),
    tiedTo(
      context,
      await bookingMatters(
        documents,
        about.map(([, booking]) => booking),
      ),
    ),
  ])
  const items = about.map(async ([proposal, booking], i) => {
    const { _id: id, carrierId, enterpriseId, what, itemId, amount, reason, proposedAt, proposedById } = proposal
    const carrier = places.get(carrierId)
    const carrierName = carrier?.name ?? ''
    const tied = ties[i] ?? null
    if (tied) return { id, carrierId, carrierName, tied }
    const table = carrier && (await tableOn(documents, carrier.kind, booking.date))
    return {
      id,
      carrierId,
      carrierName,
      enterpriseName: named.get(enterpriseId)?.name ?? '',
      what,
      start: booking.start,
      itemId,
      itemName: (table && deductionItemOf(table, itemId)?.name) ?? '',
      amount,
      reason,
      proposedAt,
      own: proposedById === personId,
      tied,
    }
  })
  return asPage(await Promise.all(items), page)
})

import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { deductFor } from '../../modules/points/deduction'
import { rowsOf } from '../../modules/points/view'
import { bookings } from '../../store/bookings'
import { carriers } from '../../store/carriers'
import { ledger } from '../../store/ledger'

export const deduct = os.points.deduct.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const deciderId = personOf(context)
  const { entryId } = await commit(context, input, input.carrierId, async (tx, now) => {
    const carrier = await carriers.get(tx, input.carrierId)
    const booking = await bookings.get(tx, input.bookingId)
    if (!carrier || booking?.carrierId !== carrier._id) throw refusal('NOT_FOUND')
    const { itemId, reason } = input
    const fact = {
      carrier,
      source: { bookingId: booking._id },
      happenedAt: booking.start,
      reportedAt: now,
      established: true,
      enterpriseId: booking.enterpriseId,
      itemId,
      reason,
      deciderId,
    }
    return { entryId: (await deductFor(documents, tx, fact, now, errors)).id }
  })
  return (await rowsOf(documents, [(await ledger.get(documents, entryId))!]))[0]!
})

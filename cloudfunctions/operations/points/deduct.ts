import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { deductFor } from '../../modules/points/deduction'
import { rowOf } from '../../modules/points/view'
import { bookings } from '../../store/bookings'
import { carriers } from '../../store/carriers'
import { ledger } from '../../store/ledger'

export const deduct = os.points.deduct.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const decider = personOf(context)
  const { entry } = await commit(context, input, input.carrier, async (tx, now) => {
    const carrier = await carriers.get(tx, input.carrier)
    const booking = await bookings.get(tx, input.booking)
    if (!carrier || booking?.carrier !== carrier._id) throw refusal('NOT_FOUND')
    const { item, reason } = input
    const found = {
      carrier,
      source: { booking: booking._id },
      happenedAt: booking.start,
      reportedAt: now,
      enterprise: booking.enterprise,
      item,
      reason,
      decider,
    }
    return { entry: (await deductFor(documents, tx, found, now, errors)).id }
  })
  return rowOf((await ledger.get(documents, entry))!, new Map())
})

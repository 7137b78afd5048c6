import type { CarrierId } from '@shared/ids'
import { decideWithdrawOffer } from '@shared/plan/decide-withdraw-offer'
import { commit } from '../../frame/commit'
import { allowed, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { tellBooking } from '../../modules/booking/tell'
import { planView } from '../../modules/plan/view'
import { bookings } from '../../store/bookings'
import { carriers } from '../../store/carriers'

/** The booking was never touched: only what was asked is not asked any more, and the enterprise hears so. */
export const withdrawOffer = os.plan.withdrawOffer.handler(async ({ context, input, errors }) => {
  const { documents, now: clock } = context.deps
  const ofCarrier = ({ carrierId }: { carrierId: CarrierId }) => ({ carrierId })
  const { carrierId } = allowed(context, await bookings.get(documents, input.bookingId), ofCarrier)
  const carrier = await carriers.get(documents, carrierId)
  if (!carrier) throw refusal('NOT_FOUND')
  await commit(context, input, input.bookingId, async (tx, now) => {
    const booking = allowed(context, await bookings.get(tx, input.bookingId), ofCarrier)
    const decided = decideWithdrawOffer(booking, now)
    if (!decided.accepted) throw errors.WRONG_STATE({ data: decided.data })
    await bookings.change(tx, booking._id, { offered: null })
    await tellBooking(tx, booking, carrier, 'kept', now)
    return { carrierId }
  })
  return planView(documents, carrier, clock())
})

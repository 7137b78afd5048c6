import { decideCancel } from '@shared/booking/decide-cancel'
import { noDetails } from '@shared/booking/details'
import { isAsked } from '@shared/booking/state'
import type { EnterpriseId } from '@shared/ids'
import { commit } from '../../frame/commit'
import { allowed, personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { settleCall } from '../../modules/booking/asked'
import { leavePlaces } from '../../modules/booking/places'
import { tellBooking } from '../../modules/booking/tell'
import { viewById } from '../../modules/booking/view'
import { usesOf } from '../../modules/quota/spend'
import { passSeatsOf } from '../../modules/waitlist/pass-seats'
import { bookings } from '../../store/bookings'
import { carriers } from '../../store/carriers'
import { quotaId, quotaUses } from '../../store/quotas'

/** Marks the booking first; its seat then passes to who waits, or is free. A crash in between hides it for a minute and never oversells. */
export const cancel = os.booking.cancel.handler(async ({ context, input, errors }) => {
  const { bookingId } = input
  const { documents, now: clock } = context.deps
  const ofEnterprise = ({ enterpriseId }: { enterpriseId: EnterpriseId }) => ({ enterpriseId })
  const found = allowed(context, await bookings.get(documents, bookingId), ofEnterprise)
  const carrier = await carriers.get(documents, found.carrierId)
  await commit(context, input, bookingId, async (tx, now) => {
    const booking = allowed(context, await bookings.get(tx, bookingId), ofEnterprise)
    const { enterpriseId } = booking
    const decided = decideCancel(booking, await usesOf(tx, 'cancellations', enterpriseId), now)
    if (!decided.accepted) {
      if (decided.code === 'WRONG_STATE') throw errors.WRONG_STATE({ data: decided.data })
      throw errors.TOO_LATE()
    }
    await bookings.change(tx, bookingId, {
      cancelledAt: now,
      callAt: null,
      ...noDetails,
      ...(decided.lateCancel && { lateCancel: true }),
    })
    await quotaUses.put(tx, { _id: quotaId('cancellations', enterpriseId), uses: [...decided.cancellations] })
    await leavePlaces(tx, booking, decided.placeUntil)
    if (isAsked(booking)) await settleCall(tx, booking)
    await tellBooking(tx, booking, carrier, 'cancelled', now, personOf(context))
    return { bookingId }
  })
  const cancelled = await bookings.get(documents, bookingId)
  if (cancelled) await passSeatsOf(documents, cancelled, cancelled, clock())
  return viewById(documents, bookingId, clock())
})

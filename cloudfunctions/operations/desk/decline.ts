import { decideAnswer } from '@shared/booking/decide-answer'
import { noDetails } from '@shared/booking/details'
import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { assertUntied } from '../../modules/access/untied'
import { requestOf, settleCall } from '../../modules/booking/asked'
import { leavePlaces } from '../../modules/booking/places'
import { tellBooking } from '../../modules/booking/tell'
import { onBooking } from '../../modules/desk/on-booking'
import { passSeatsOf } from '../../modules/waitlist/pass-seats'
import { bookings } from '../../store/bookings'

/** 不同意, with the reason that the enterprise reads. As where it cancels itself: marked first, then the seat passes to who waits, or is free. */
export const decline = os.desk.decline.handler(async ({ context, input, errors }) => {
  const { documents, now: clock } = context.deps
  const declined = await onBooking(context, input, async (tx, booking, carrier, now) => {
    const decided = decideAnswer(booking, now)
    if (!decided.accepted) throw errors.WRONG_STATE({ data: decided.data })
    await assertUntied(documents, tx, personOf(context), requestOf(booking), now, errors)
    const ended = {
      cancelledAt: decided.at,
      cancelledBy: 'station' as const,
      cancelReason: input.reason,
      callAt: null,
      ...noDetails,
    }
    await bookings.change(tx, booking._id, ended)
    await leavePlaces(tx, booking, null)
    await settleCall(tx, booking)
    await tellBooking(tx, { ...booking, ...ended }, carrier, 'declined', now)
  })
  const booking = await bookings.get(documents, input.bookingId)
  if (booking) await passSeatsOf(documents, booking, booking, clock())
  return declined
})

import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { viewsOf } from '../../modules/booking/view'
import { bookings } from '../../store/bookings'

export const get = os.booking.get.handler(async ({ context, input }) => {
  const { documents, now } = context.deps
  const booking = allowed(context, await bookings.get(documents, input.bookingId), ({ enterpriseId, carrierId }) => ({
    enterpriseId,
    carrierId,
  }))
  const [view] = await viewsOf(documents, [booking], now())
  return view!
})

import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { viewById } from '../../modules/booking/view'
import { bookings } from '../../store/bookings'

export const get = os.booking.get.handler(async ({ context, input }) => {
  const { documents, now } = context.deps
  const { _id } = allowed(context, await bookings.get(documents, input.booking), (found) => ({
    enterprise: found.enterprise,
    carrier: found.carrier,
  }))
  return viewById(documents, _id, now())
})

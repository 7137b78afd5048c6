import { bookings } from '../../store/bookings'
import { allowed } from '../context'
import { os } from '../os'
import { viewById } from './view'

export const get = os.booking.get.handler(async ({ context, input }) => {
  const { documents, now } = context.deps
  const { _id } = allowed(context, await bookings.get(documents, input.booking), (found) => ({
    enterprise: found.enterprise,
    carrier: found.carrier,
  }))
  return viewById(documents, _id, now())
})

import { bookings } from '../../store/bookings'
import { allowed } from '../context'
import { os } from '../os'
import { viewsOf } from './view'

export const mine = os.booking.mine.handler(async ({ context, input }) => {
  const enterprise = allowed(context, input.enterprise, (id) => ({ enterprise: id }))
  const { documents, now } = context.deps
  const found = await bookings.find(documents, { enterprise }, { order: [['start', 'desc']], limit: 100 })
  return { bookings: await viewsOf(documents, found, now()) }
})

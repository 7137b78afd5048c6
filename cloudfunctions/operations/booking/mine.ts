import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { viewsOf } from '../../modules/booking/view'
import { bookings } from '../../store/bookings'

export const mine = os.booking.mine.handler(async ({ context, input }) => {
  const enterprise = allowed(context, input.enterprise, (id) => ({ enterprise: id }))
  const { documents, now } = context.deps
  const found = await bookings.find(documents, { enterprise }, { order: [['start', 'desc']], limit: 100 })
  return { bookings: await viewsOf(documents, found, now()) }
})

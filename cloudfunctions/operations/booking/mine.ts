import { allowed, personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { asPage, pageOf } from '../../frame/paging'
import { placesLeft } from '../../modules/booking/places'
import { viewsOf } from '../../modules/booking/view'
import { bookings } from '../../store/bookings'

export const mine = os.booking.mine.handler(async ({ context, input }) => {
  const enterpriseId = allowed(context, input.enterpriseId, (id) => ({ enterpriseId: id }))
  const { documents, now: clock } = context.deps
  const { gt, lte } = documents.command
  const now = clock()
  const coming = input.when === 'coming'
  const order = { key: 'end', direction: coming ? 'asc' : 'desc' } as const
  const page = await pageOf(context, input, bookings, order, { enterpriseId, end: coming ? gt(now) : lte(now) })
  const [views, left] = await Promise.all([
    viewsOf(documents, page.rows, now),
    placesLeft(documents, enterpriseId, personOf(context), now),
  ])
  return { ...asPage(views, page), placesLeft: left }
})

import { bookingState } from '@shared/booking/state'
import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { asPage, pageOfThose } from '../../frame/paging'
import { deskViews } from '../../modules/desk/view'
import { type Booking, bookings } from '../../store/bookings'

export const asked = os.desk.asked.handler(async ({ context, input }) => {
  const carrierId = allowed(context, input.carrierId, (id) => ({ carrierId: id }))
  const { documents, now: clock } = context.deps
  const now = clock()
  // who has come is welcome, answered or not
  const waiting = async (rows: Booking[]) => rows.filter((booking) => bookingState(booking, now) === 'asked')
  const where = { carrierId, asked: true, agreedAt: null, cancelledAt: null, start: documents.command.gt(now) }
  const page = await pageOfThose(context, input, bookings, { key: 'start', direction: 'asc' }, waiting, where)
  return asPage(await deskViews(documents, page.rows, now), page)
})

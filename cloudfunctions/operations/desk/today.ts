import { beijingDate } from '@shared/calendar/beijing'
import { allowed } from '../../frame/context'
import { dateInSense } from '../../frame/date-in-sense'
import { os } from '../../frame/os'
import { asPage, pageOf } from '../../frame/paging'
import { deskViews } from '../../modules/desk/view'
import { bookings } from '../../store/bookings'

export const today = os.desk.today.handler(async ({ context, input }) => {
  const carrierId = allowed(context, input.carrierId, (id) => ({ carrierId: id }))
  const { documents, now: clock } = context.deps
  const now = clock()
  const date = dateInSense('workday', 'date', input.date, now) ?? beijingDate(now)
  const page = await pageOf(context, input, bookings, { key: 'start', direction: 'asc' }, { carrierId, date })
  return { date, now, ...asPage(await deskViews(documents, page.rows, now), page) }
})

import { beijingDate } from '@shared/calendar/beijing'
import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { deskViews } from '../../modules/desk/view'
import { bookings } from '../../store/bookings'

export const today = os.desk.today.handler(async ({ context, input }) => {
  const carrier = allowed(context, input.carrier, (id) => ({ carrier: id }))
  const { documents, now: clock } = context.deps
  const now = clock()
  const date = input.date ?? beijingDate(now)
  const found = await bookings.find(documents, { carrier, date })
  const inOrder = found.sort((a, b) => a.start - b.start || a.bookedAt - b.bookedAt)
  return { date, now, bookings: await deskViews(documents, inOrder, now) }
})

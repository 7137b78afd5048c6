import { beijingDate } from '@shared/calendar/beijing'
import { isKept } from '@shared/case/pledge'
import { refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { asPage, pageOf } from '../../frame/paging'
import { tiedTo } from '../../modules/access/tied-to'
import { dayNumber } from '../../modules/numbers'
import { bookingMatters } from '../../modules/points/matters'
import { bookings } from '../../store/bookings'
import { byFinding, candidates as store } from '../../store/candidates'
import { carriers } from '../../store/carriers'

/**
 * The appointment by its number and day: who booked it is not needed to see that it was not kept. One that has been kept since is not
 * listed, whether or not the task has been there to end it.
 */
export const candidates = os.deduction.candidates.handler(async ({ context, input }) => {
  const { documents } = context.deps
  const page = await pageOf(context, input, store, byFinding, { open: true })
  const [booked, places] = await Promise.all([
    bookings.getAll(
      documents,
      page.rows.map(({ bookingId }) => bookingId),
    ),
    carriers.getAll(
      documents,
      page.rows.map(({ carrierId }) => carrierId),
    ),
  ])
  const found = page.rows.flatMap((row) => {
    const booking = booked.get(row.bookingId)
    if (!booking) throw refusal('INTERNAL')
    return isKept(row.pledge, booking) ? [] : [{ row, booking }]
  })
  const ties = await tiedTo(
    context,
    await bookingMatters(
      documents,
      found.map(({ booking }) => booking),
    ),
  )
  const free = found.filter((_, i) => !ties[i])
  const items = free.map(({ row, booking }) => {
    const { _id: id, carrierId, bookingId, lastDay, foundAt, pledge } = row
    const { text: promise, measure, workingDays } = pledge
    return {
      ...{ id, carrierId, bookingId, lastDay, promise, measure, workingDays: workingDays || null },
      carrierName: places.get(carrierId)?.name ?? '',
      number: dayNumber(booking),
      start: booking.start,
      date: booking.date,
      foundOn: beijingDate(foundAt),
    }
  })
  return { ...asPage(items, page), withheld: found.length - free.length }
})

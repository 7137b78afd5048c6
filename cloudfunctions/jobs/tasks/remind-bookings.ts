import { REMINDER_HOURS } from '@shared/booking/reminder'
import { beijingDate, beijingTime } from '@shared/calendar/beijing'
import { partsOf } from '@shared/calendar/local-date'
import { unnamed } from '@shared/copy/booking-told'
import { asId } from '@shared/ids'
import { destination, pagePath } from '@shared/screens'
import { type Booking, bookings } from '../../store/bookings'
import { type CarrierDoc, carriers } from '../../store/carriers'
import { after, type Place, placeOf } from '../../store/order'
import { type OutboxMessage, outbox } from '../../store/outbox'
import type { Task } from './task'

const batch = 200
const byStart = { key: 'start', direction: 'asc' } as const

/**
 * WeChat's message of an appointment, a day before, to whoever accepted one for it (B6); in the inbox it is two hours before. Goes
 * through the bookings in the order of their start, up to a day from now: for those it has passed none is promised any more
 * (`decideRemind`).
 */
export const remindBookings: Task<Place | null> = {
  name: 'remind-bookings',
  restMs: 60_000,
  start: null,
  async run({ documents, now }, place) {
    const { gt, lte } = documents.command
    const due = { start: gt(now()).and(lte(now() + REMINDER_HOURS * 3_600_000)) }
    const found = await after<Booking>(documents, bookings.name, due, byStart, place, batch)
    const wanted = found.filter(({ reminderForId, cancelledAt }) => reminderForId !== null && cancelledAt === null)
    const places = await carriers.getAll(
      documents,
      wanted.map(({ carrierId }) => carrierId),
    )
    const messages = wanted.map((booking) => reminderOf(booking, places.get(booking.carrierId), now()))
    const done = await outbox.addMany(documents, messages)
    const last = found.at(-1)
    return { state: last ? placeOf(last, byStart) : place, done, more: found.length === batch }
  },
}

function reminderOf(booking: Booking, carrier: CarrierDoc | undefined, createdAt: number): OutboxMessage {
  const { _id: bookingId, reminderForId, serviceId, start } = booking
  const { year, month, day } = partsOf(beijingDate(start))
  return {
    _id: asId(`m_remind_${bookingId}`),
    personId: reminderForId!,
    noticeId: null,
    template: 'booking',
    page: pagePath(destination('ticket', { bookingId })),
    data: {
      thing1: carrier?.services.find(({ id }) => id === serviceId)?.name ?? unnamed.serviceName,
      time2: `${year}年${month}月${day}日 ${beijingTime(start)}`,
      thing3: carrier?.name ?? unnamed.carrierName,
    },
    state: 'waiting',
    createdAt,
    takenAt: null,
    endedAt: null,
    error: null,
  }
}

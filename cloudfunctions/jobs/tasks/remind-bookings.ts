import { REMINDER_HOURS, reminderAt } from '@shared/booking/reminder'
import { beijingDate, beijingTime } from '@shared/calendar/beijing'
import { partsOf } from '@shared/calendar/local-date'
import { unnamed } from '@shared/copy/booking-told'
import type { BookingId } from '@shared/ids'
import { destination, pagePath } from '@shared/screens'
import { reminderId } from '../../modules/booking/reminder'
import type { Documents } from '../../platform/documents'
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
    const wanted = found.filter((booking) => isDue(booking, now()))
    const places = await carriers.getAll(
      documents,
      wanted.map(({ carrierId }) => carrierId),
    )
    let done = 0
    for (const booking of wanted) if (await remind(documents, booking._id, places.get(booking.carrierId), now())) done++
    const last = found.at(-1)
    return { state: last ? placeOf(last, byStart) : place, done, more: found.length === batch }
  },
}

const isDue = ({ reminderForId, remindedAt = null, cancelledAt, start }: Booking, now: number) =>
  reminderForId !== null && remindedAt === null && cancelledAt === null && now >= reminderAt(start)

/** Asked again in the transaction that says so on the booking: it may be cancelled or moved at this moment. */
const remind = (documents: Documents, bookingId: BookingId, carrier: CarrierDoc | undefined, now: number) =>
  documents.transaction(async (tx) => {
    const booking = await bookings.get(tx, bookingId)
    if (!booking || !isDue(booking, now)) return false
    await outbox.put(tx, reminderOf(booking, carrier, now))
    await bookings.change(tx, bookingId, { remindedAt: now })
    return true
  })

function reminderOf(booking: Booking, carrier: CarrierDoc | undefined, createdAt: number): OutboxMessage {
  const { _id: bookingId, reminderForId, serviceId, start } = booking
  const { year, month, day } = partsOf(beijingDate(start))
  return {
    _id: reminderId(booking),
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

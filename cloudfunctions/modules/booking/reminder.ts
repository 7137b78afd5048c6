import { movesOf } from '@shared/booking/own-seat'
import { keepsReminder, reminderAt } from '@shared/booking/reminder'
import { isAsked } from '@shared/booking/state'
import { beijingDate, beijingTime } from '@shared/calendar/beijing'
import { partsOf } from '@shared/calendar/local-date'
import { unnamed } from '@shared/copy/booking-told'
import { asId, type MessageId } from '@shared/ids'
import { destination, pagePath } from '@shared/screens'
import type { Tx } from '../../platform/documents'
import { type Booking, bookings } from '../../store/bookings'
import type { CarrierDoc } from '../../store/carriers'
import { type OutboxMessage, outbox } from '../../store/outbox'

/** WeChat's message of a booking at its time; of another time it is another. */
export const reminderId = (booking: Pick<Booking, '_id' | 'moves'>): MessageId =>
  asId(['m_remind', booking._id, ...(movesOf(booking) > 0 ? [movesOf(booking)] : [])].join('_'))

/**
 * Who is owed a message when the booking gets another time, in the transaction that moves it. One of the old time that still waits is never
 * sent, and is owed again; one that has gone was all that was accepted.
 */
export async function moveReminder(
  tx: Tx,
  booking: Booking,
  start: number,
  now: number,
): Promise<Pick<Booking, 'reminderForId' | 'remindedAt'>> {
  const written = await outbox.get(tx, reminderId(booking))
  const waits = written?.state === 'waiting'
  if (waits) await outbox.change(tx, written._id, { state: 'failed', endedAt: now, error: 'moved' })
  const isOwed = keepsReminder(start, written !== null && !waits, now)
  return { reminderForId: isOwed ? booking.reminderForId : null, remindedAt: null }
}

/** Whether its message is to be written by now; of what the station has not agreed to, none is. */
export const isReminderDue = (booking: Booking, now: number): boolean => {
  const { reminderForId, remindedAt = null, cancelledAt, start } = booking
  return (
    reminderForId !== null &&
    remindedAt === null &&
    cancelledAt === null &&
    !isAsked(booking) &&
    now >= reminderAt(start)
  )
}

/** Writes it, once, in the transaction that says so on the booking; of one that was agreed to later than a day before, with the yes. */
export async function writeReminder(
  tx: Tx,
  booking: Booking,
  carrier: CarrierDoc | null,
  now: number,
): Promise<boolean> {
  if (!isReminderDue(booking, now)) return false
  await outbox.put(tx, reminderOf(booking, carrier, now))
  await bookings.change(tx, booking._id, { remindedAt: now })
  return true
}

function reminderOf(booking: Booking, carrier: CarrierDoc | null, createdAt: number): OutboxMessage {
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

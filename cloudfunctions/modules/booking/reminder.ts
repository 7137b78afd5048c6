import { movesOf } from '@shared/booking/own-seat'
import { keepsReminder } from '@shared/booking/reminder'
import { asId, type MessageId } from '@shared/ids'
import type { Tx } from '../../platform/documents'
import type { Booking } from '../../store/bookings'
import { outbox } from '../../store/outbox'

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

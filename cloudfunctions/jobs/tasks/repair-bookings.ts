import { bookingOf } from '../../modules/booking/project'
import { bookings } from '../../store/bookings'
import { carriers } from '../../store/carriers'
import { journal } from '../../store/journal'
import { releaseSeat, slots } from '../../store/slots'
import type { JobDeps, Task } from './task'

const settledMs = 60_000
const lookBackMs = 60 * 60_000

/**
 * Brings bookings and seats together again after a crash between the two (ADR 0005): a seat without its booking gets one,
 * a cancelled booking whose seat is still held gives it back.
 */
export const repairBookings: Task = {
  name: 'repair-bookings',
  async run(deps) {
    return (await projectLostBookings(deps)) + (await releaseCancelledSeats(deps))
  },
}

async function projectLostBookings({ documents, now }: JobDeps): Promise<number> {
  const { gt } = documents.command
  const touched = await slots.find(documents, { touchedAt: gt(now() - lookBackMs) })
  const seats = touched.flatMap((slot) =>
    slot.seats.filter(({ at }) => at < now() - settledMs).map((seat) => ({ slot, seat })),
  )
  const known = await bookings.getAll(
    documents,
    seats.map(({ seat }) => seat.booking),
  )
  const lost = seats.filter(({ seat }) => !known.has(seat.booking))
  for (const { slot, seat } of lost) {
    const carrier = await carriers.get(documents, slot.carrier)
    if (!carrier) continue
    await bookings.add(documents, bookingOf(slot, seat, carrier))
    await journal.add(documents, {
      _id: `j_repair_${seat.booking}`,
      action: 'jobs.repair-bookings',
      person: null,
      resource: seat.booking,
      inputHash: '',
      answer: { booking: seat.booking },
      at: now(),
      request: 'jobs',
    })
  }
  return lost.length
}

async function releaseCancelledSeats({ documents, now }: JobDeps): Promise<number> {
  const cancelled = await bookings.find(documents, { cancelledAt: documents.command.gt(now() - lookBackMs) })
  const held = await slots.getAll(documents, [...new Set(cancelled.map(({ slot }) => slot))])
  const stuck = cancelled.filter(({ _id, slot }) => held.get(slot)?.seats.some(({ booking }) => booking === _id))
  for (const { _id, slot } of stuck) await releaseSeat(documents, slot, _id, now())
  return stuck.length
}

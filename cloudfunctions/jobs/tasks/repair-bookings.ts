import { placeOfEnterprise } from '../../modules/booking/places'
import { bookingOf } from '../../modules/booking/project'
import { leaveSeat } from '../../modules/booking/seat'
import { trySpend } from '../../modules/quota/spend'
import type { Documents, Tx } from '../../platform/documents'
import { type Booking, bookings } from '../../store/bookings'
import { carriers } from '../../store/carriers'
import { type Enterprise, enterprises } from '../../store/enterprises'
import { journal } from '../../store/journal'
import { after, type Place, placeOf } from '../../store/order'
import { releaseSeat, type SlotDoc, slots } from '../../store/slots'
import type { JobDeps, Task } from './task'

const batch = 100
/** Longer than any call lives: what has not been finished by then will not be. */
const settledMs = 60_000

const byTouch = { key: 'touchedAt', direction: 'asc' } as const
const byCancellation = { key: 'cancelledAt', direction: 'asc' } as const

interface Places {
  touched: Place | null
  cancelled: Place | null
}

/**
 * Brings bookings and seats together again after a crash between the two (ADR 0005): a seat without its booking gets one or goes back, a
 * cancelled booking whose seat is still held gives it back. Looks at what changed since it last looked, once.
 */
export const repairBookings: Task<Places> = {
  name: 'repair-bookings',
  restMs: 60_000,
  start: { touched: null, cancelled: null },
  async run(deps, { touched, cancelled }) {
    const { gt, lt } = deps.documents.command
    const settled = gt(0).and(lt(deps.now() - settledMs))
    const changed = await after<SlotDoc>(deps.documents, slots.name, { touchedAt: settled }, byTouch, touched, batch)
    const ended = await after<Booking>(
      deps.documents,
      bookings.name,
      { cancelledAt: settled },
      byCancellation,
      cancelled,
      batch,
    )
    const done = (await projectLost(deps, changed)) + (await releaseHeld(deps.documents, ended, deps.now()))
    const lastTouched = changed.at(-1)
    const lastCancelled = ended.at(-1)
    return {
      state: {
        touched: lastTouched ? placeOf(lastTouched, byTouch) : touched,
        cancelled: lastCancelled ? placeOf(lastCancelled, byCancellation) : cancelled,
      },
      done,
      more: changed.length === batch || ended.length === batch,
    }
  },
}

async function projectLost({ documents, now, log }: JobDeps, changed: SlotDoc[]): Promise<number> {
  const seats = changed.flatMap((slot) => slot.seats.map((seat) => ({ slot, seat })))
  const known = await bookings.getAll(
    documents,
    seats.map(({ seat }) => seat.bookingId),
  )
  const lost = seats.filter(({ seat }) => !known.has(seat.bookingId))
  let settled = 0
  for (const { slot, seat } of lost) {
    const [carrier, enterprise] = await Promise.all([
      carriers.get(documents, slot.carrierId),
      enterprises.get(documents, seat.enterpriseId),
    ])
    if (carrier && enterprise) {
      await documents.transaction((tx) => settle(tx, bookingOf(slot, seat, carrier), enterprise, now()))
      settled++
    } else log({ level: 'warn', event: 'seat of nobody', operation: 'repair-bookings', detail: seat.bookingId })
  }
  return settled
}

/** The booking that its seat says, if the enterprise has a place for it; else the seat goes back, as the call that took it would do. */
async function settle(tx: Tx, booking: Booking, enterprise: Enterprise, now: number): Promise<void> {
  const { _id: bookingId, slotId, enterpriseId, end } = booking
  const seats = (await slots.get(tx, slotId))?.seats ?? []
  if (!seats.some((held) => held.bookingId === bookingId) || (await bookings.get(tx, bookingId))) return
  if (!(await trySpend(tx, placeOfEnterprise(enterprise, bookingId, end), now)))
    return leaveSeat(tx, { slotId, bookingId, enterpriseId }, now)
  await bookings.create(tx, booking)
  await journal.create(tx, {
    _id: `j_repair_${bookingId}`,
    action: 'jobs.repair-bookings',
    personId: null,
    resourceId: bookingId,
    inputHash: '',
    answer: { bookingId },
    at: now,
    request: 'jobs',
  })
}

async function releaseHeld(documents: Documents, cancelled: Booking[], now: number): Promise<number> {
  const held = await slots.getAll(
    documents,
    cancelled.map(({ slotId }) => slotId),
  )
  const stuck = cancelled.filter(({ _id, slotId }) =>
    held.get(slotId)?.seats.some(({ bookingId }) => bookingId === _id),
  )
  for (const { _id, slotId } of stuck) await releaseSeat(documents, slotId, _id, now)
  return stuck.length
}

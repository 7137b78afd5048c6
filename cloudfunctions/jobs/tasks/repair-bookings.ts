import { sheetFaults } from '@shared/booking/sheet-faults'
import type { BookingId, WaitId } from '@shared/ids'
import { freeSeats } from '../../modules/booking/free-seats'
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
import { type SheetDoc, sheetId, sheets } from '../../store/sheets'
import { waits } from '../../store/waits'
import type { JobDeps, Task } from './task'

const batch = 100
/** Longer than any call lives: what has not been finished by then will not be. */
const settledMs = 60_000

const byTouch = { key: 'touchedAt', direction: 'asc' } as const
/** Within a day: the order of the index by carrier and date. */
const byStart = { key: 'start', direction: 'asc' } as const
const byCancellation = { key: 'cancelledAt', direction: 'asc' } as const

interface Places {
  /** seats that were taken before have been looked at */
  since: number
  /** of a round that is under way: up to when it looks, and how far it has come */
  round: { until: number; place: Place } | null
  cancelled: Place | null
}

/**
 * Brings bookings and seats together again after a crash between the two, and looks whether all that must hold of a sheet does (ADR 0013): a
 * seat without its booking gets one or goes back, a cancelled booking whose seat is still held gives it back. In rounds: each looks at the
 * sheets that were touched since, however busy they are, and at the seats of those that have settled meanwhile.
 */
export const repairBookings: Task<Places> = {
  name: 'repair-bookings',
  restMs: 60_000,
  start: { since: 0, round: null, cancelled: null },
  async run(deps, { since, round, cancelled }) {
    const { documents, now } = deps
    const { gt, gte, lt } = documents.command
    const until = round?.until ?? now() - settledMs
    const touched = { touchedAt: gte(since) }
    const changed = await after<SheetDoc>(documents, sheets.name, touched, byTouch, round?.place ?? null, batch)
    const settled = { cancelledAt: gt(0).and(lt(now() - settledMs)) }
    const ended = await after<Booking>(documents, bookings.name, settled, byCancellation, cancelled, batch)
    let done = await releaseHeld(documents, ended, now())
    for (const sheet of changed) done += await lookAt(deps, sheet, since, until)
    const isOver = changed.length < batch
    const lastCancelled = ended.at(-1)
    return {
      state: {
        since: isOver ? Math.max(since, until) : since,
        round: isOver ? null : { until, place: placeOf(changed.at(-1)!, byTouch) },
        cancelled: lastCancelled ? placeOf(lastCancelled, byCancellation) : cancelled,
      },
      done,
      more: !isOver || ended.length === batch,
    }
  },
}

/** @returns how many seats without a booking were settled */
async function lookAt(
  { documents, now, log }: JobDeps,
  sheet: SheetDoc,
  since: number,
  until: number,
): Promise<number> {
  const { _id: sheetId, carrierId, date, held } = sheet
  const known = new Map<string, Booking>()
  const read = ['cancelledAt', 'bookedAt'] as const
  for await (const booking of bookings.each(documents, { carrierId, date }, byStart, [...read]))
    known.set(booking._id, booking)
  const seated = new Set<string>(held.map(({ bookingId }) => bookingId))
  const faults = sheetFaults(sheet)
  for (const { _id, cancelledAt, bookedAt } of known.values())
    if (cancelledAt === null && bookedAt < until && !seated.has(_id)) faults.push(`no seat for ${_id}`)
  if (faults.length > 0)
    log({
      level: 'error',
      event: 'sheet is wrong',
      operation: 'repair-bookings',
      detail: [sheetId, ...faults].join('; '),
    })
  let settled = 0
  for (const seat of held) {
    if (seat.at < since || seat.at >= until || known.has(seat.bookingId)) continue
    if (seat.waitId) {
      if (await isForgotten(documents, seat.waitId, seat.bookingId)) {
        await freeSeats(documents, sheet, seat.bookingId, now())
        settled++
      }
      continue
    }
    const [carrier, enterprise] = await Promise.all([
      carriers.get(documents, carrierId),
      enterprises.get(documents, seat.enterpriseId),
    ])
    if (carrier && enterprise) {
      await documents.transaction((tx) => settle(tx, bookingOf(sheet, seat, carrier), enterprise, now()))
      settled++
    } else log({ level: 'warn', event: 'seat of nobody', operation: 'repair-bookings', detail: seat.bookingId })
  }
  return settled
}

/** Whether nobody waits for the seat that was kept for them, and nobody is about to pass it on. */
async function isForgotten(documents: Documents, waitId: WaitId, bookingId: BookingId): Promise<boolean> {
  const wait = await waits.get(documents, waitId)
  return wait?.gives !== bookingId && (wait?.state !== 'offered' || wait.offer?.bookingId !== bookingId)
}

/** The booking that its seat says, if the enterprise has a place for it; else the seat goes back, as the call that took it would do. */
async function settle(tx: Tx, booking: Booking, enterprise: Enterprise, now: number): Promise<void> {
  const { _id: bookingId, carrierId, date, enterpriseId, end } = booking
  const seats = (await sheets.get(tx, sheetId(booking)))?.held ?? []
  if (!seats.some((held) => held.bookingId === bookingId) || (await bookings.get(tx, bookingId))) return
  if (!(await trySpend(tx, placeOfEnterprise(enterprise, bookingId, end), now)))
    return leaveSeat(tx, { carrierId, date, bookingId, enterpriseId }, now)
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
  const known = await sheets.getAll(documents, cancelled.map(sheetId))
  const stuck = cancelled.filter((booking) =>
    known.get(sheetId(booking))?.held.some(({ bookingId }) => bookingId === booking._id),
  )
  for (const booking of stuck) await freeSeats(documents, booking, booking._id, now)
  return stuck.length
}

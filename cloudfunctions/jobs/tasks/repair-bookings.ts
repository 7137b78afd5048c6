import { decidePerEnterprise } from '@shared/booking/decide-per-enterprise'
import { isOver, isOwn } from '@shared/booking/own-seat'
import { parseSlotId } from '@shared/booking/schedule'
import { sheetFaults } from '@shared/booking/sheet-faults'
import { hasSeat } from '@shared/booking/state'
import type { LocalDate } from '@shared/calendar/local-date'
import type { BookingId, WaitId } from '@shared/ids'
import { bookedService, placeOfEnterprise } from '../../modules/booking/places'
import { bookingOf } from '../../modules/booking/project'
import { leaveSeat } from '../../modules/booking/seat'
import { trySpend, usesOf } from '../../modules/quota/spend'
import { passSeats, passSeatsOf } from '../../modules/waitlist/pass-seats'
import type { Documents, Tx } from '../../platform/documents'
import { type Booking, bookings } from '../../store/bookings'
import { type CarrierDoc, carriers } from '../../store/carriers'
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
const byMove = { key: 'movedAt', direction: 'asc' } as const

interface Places {
  /** seats that were taken before have been looked at */
  since: number
  /** of a round that is under way: up to when it looks, and how far it has come */
  round: { until: number; place: Place } | null
  cancelled: Place | null
  moved?: Place | null
}

/**
 * Brings bookings and seats together again after a crash between the two, and looks whether all that must hold of a sheet does (ADR 0013): a
 * seat without its booking gets one or goes back, and a booking that was cancelled, or moved, keeps no seat that is not its own. In rounds: each
 * looks at the sheets that were touched since, however busy they are, and at the seats of those that have settled meanwhile.
 */
export const repairBookings: Task<Places> = {
  name: 'repair-bookings',
  restMs: 60_000,
  start: { since: 0, round: null, cancelled: null, moved: null },
  async run(deps, { since, round, cancelled, moved = null }) {
    const { documents, now } = deps
    const { gt, gte, lt } = documents.command
    const until = round?.until ?? now() - settledMs
    const touched = { touchedAt: gte(since) }
    const changed = await after<SheetDoc>(documents, sheets.name, touched, byTouch, round?.place ?? null, batch)
    const settled = gt(0).and(lt(now() - settledMs))
    const ended = await after<Booking>(
      documents,
      bookings.name,
      { cancelledAt: settled },
      byCancellation,
      cancelled,
      batch,
    )
    const gone = await after<Booking>(documents, bookings.name, { movedAt: settled }, byMove, moved, batch)
    let done = await releaseHeld(documents, [...ended, ...gone], now())
    for (const sheet of changed) done += await lookAt(deps, sheet, since, until)
    const isRoundOver = changed.length < batch
    const [lastCancelled, lastMoved] = [ended.at(-1), gone.at(-1)]
    return {
      state: {
        since: isRoundOver ? Math.max(since, until) : since,
        round: isRoundOver ? null : { until, place: placeOf(changed.at(-1)!, byTouch) },
        cancelled: lastCancelled ? placeOf(lastCancelled, byCancellation) : cancelled,
        moved: lastMoved ? placeOf(lastMoved, byMove) : moved,
      },
      done,
      more: !isRoundOver || ended.length === batch || gone.length === batch,
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
  const read = ['carrierId', 'cancelledAt', 'missedAt', 'walkIn', 'bookedAt', 'moves', 'movedAt'] as const
  for await (const booking of bookings.each(documents, { carrierId, date }, byStart, [...read]))
    known.set(booking._id, booking)
  const faults = sheetFaults(sheet)
  for (const booking of known.values()) {
    const { _id, bookedAt, movedAt = bookedAt } = booking
    const isSeated = held.some((seat) => seat.bookingId === _id && isOwn(booking, sheet, seat))
    if (hasSeat(booking) && movedAt < until && !isSeated) faults.push(`no seat for ${_id}`)
  }
  // a no-show and its seat change in one write, so one that has a seat is a fault, and none that time mends
  for (const { bookingId } of held)
    if (known.get(bookingId)?.missedAt) faults.push(`a seat of ${bookingId}, who was missed`)
  if (faults.length > 0)
    log({
      level: 'error',
      event: 'sheet is wrong',
      operation: 'repair-bookings',
      detail: [sheetId, ...faults].join('; '),
    })
  let settled = 0
  for (const seat of held) {
    if (seat.at < since || seat.at >= until) continue
    const booking = known.get(seat.bookingId) ?? (await bookings.get(documents, seat.bookingId))
    if (booking) {
      if (isOwn(booking, sheet, seat)) continue
      await documents.transaction((tx) => leaveSeat(tx, sheet, seat, now()))
      settled++
      continue
    }
    if (seat.waitId) {
      if (await isForgotten(documents, seat.waitId, seat.bookingId)) {
        await passSeats(documents, sheet, seat, now())
        settled++
      }
      continue
    }
    const [carrier, enterprise] = await Promise.all([
      carriers.get(documents, carrierId),
      enterprises.get(documents, seat.enterpriseId),
    ])
    if (carrier && enterprise) {
      await documents.transaction((tx) => settle(tx, bookingOf(sheet, seat, carrier), enterprise, carrier, now()))
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
async function settle(
  tx: Tx,
  booking: Booking,
  enterprise: Enterprise,
  carrier: CarrierDoc,
  now: number,
): Promise<void> {
  const { _id: bookingId, enterpriseId, serviceId, end } = booking
  const { of, most } = bookedService(carrier, serviceId)
  const seats = (await sheets.get(tx, sheetId(booking)))?.held ?? []
  const seat = seats.find((held) => held.bookingId === bookingId)
  if (!seat || (await bookings.get(tx, bookingId))) return
  const uses = await usesOf(tx, 'openBookings', enterpriseId)
  const hasPlace =
    decidePerEnterprise(uses, of, most, bookingId, now).accepted &&
    (await trySpend(tx, placeOfEnterprise(enterprise, bookingId, end, of), now))
  if (!hasPlace) return leaveSeat(tx, booking, seat, now)
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

/** Those that were cancelled or moved, out of the sheets on which they are and were. @returns how many still had a seat too many */
async function releaseHeld(documents: Documents, ended: Booking[], now: number): Promise<number> {
  const places = ended.flatMap((booking) =>
    daysOf(booking).map((date) => ({ booking, of: { carrierId: booking.carrierId, date } })),
  )
  const known = await sheets.getAll(
    documents,
    places.map(({ of }) => sheetId(of)),
  )
  const stuck = places.filter(({ booking, of }) =>
    known.get(sheetId(of))?.held.some((seat) => seat.bookingId === booking._id && isOver(booking, of, seat)),
  )
  for (const { booking, of } of stuck) await passSeatsOf(documents, of, booking, now)
  return stuck.length
}

const daysOf = ({ date, moves = [] }: Booking): LocalDate[] => [
  ...new Set([date, ...moves.flatMap(({ from }) => parseSlotId(from)?.date ?? [])]),
]

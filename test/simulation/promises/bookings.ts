import { hasSeat } from '@shared/booking/state'
import type { Booking } from '../../../cloudfunctions/store/bookings'
import type { JournalEntry } from '../../../cloudfunctions/store/journal'
import type { QuotaDoc } from '../../../cloudfunctions/store/quotas'
import type { SheetDoc } from '../../../cloudfunctions/store/sheets'
import { requestOf } from '../calls'
import { MORNING } from '../cast'
import { almostFull, bookings as BEFORE, isElsewhere, seatsIn } from '../day'
import { planKinds } from '../of-the-plan'
import type { History } from '../run'
import type { Schedule } from '../schedule'
import { all, codeOf, failed, isUnique, type Must } from './after'

/** B2: never more seats than there are, none given away twice, none left empty while somebody was told that all are taken. */
export function seats({ calls }: Schedule, history: History, must: Must): void {
  const bookings = new Map(all<Booking>(history, 'bookings').map((booking) => [booking._id, booking]))
  const passing = failed(history)
  const held = all<SheetDoc>(history, 'sheets').flatMap((sheet) => sheet.held)
  for (const { _id, counts } of all<SheetDoc>(history, 'sheets'))
    for (const [key, count] of Object.entries(counts))
      must(held.filter((seat) => seat.key === key).length === count, `${_id} counts ${count} in ${key}`)
  must(passing || isUnique(held.map(({ bookingId }) => bookingId)), 'a booking has two seats')
  must(isUnique(held.map(({ bookingId, from }) => `${bookingId} ${from}`)), 'a booking has two seats at one time')
  for (const one of held)
    for (const other of held) {
      const atOnce = one !== other && one.from < other.to && other.from < one.to
      must(!atOnce || one.enterpriseId !== other.enterpriseId, `${one.enterpriseId} is in two places at once`)
      const oneLane = one.key !== other.key && one.lanes.some((lane) => other.lanes.includes(lane))
      must(!atOnce || !oneLane, `${one.key} and ${other.key} are served at once`)
    }
  for (const seat of held) {
    const booking = bookings.get(seat.bookingId)
    // kept for who waits: of that its own promise
    if (seat.waitId && !booking) continue
    must(passing || booking !== undefined, `${seat.bookingId} has a seat and no booking`)
    must(passing || Boolean(booking && hasSeat(booking)), `${seat.bookingId} does not stand and has a seat`)
    must(passing || booking?.slotId.endsWith(`:${seat.from}`) === true, `${seat.bookingId} is elsewhere and has a seat`)
  }
  for (const [slotId, seats] of Object.entries(seatsIn)) {
    const [, , serviceId, , time] = slotId.split(':')
    const taken = held.filter(({ key }) => key.startsWith(`${serviceId}@${time}-`)).length
    must(taken <= seats, `${slotId} is oversold: ${taken} of ${seats}`)
    const full = history.entries.some(
      (entry) => codeOf(entry) === 'SLOT_FULL' && requestOf(calls[entry.call]!)?.input.slotId === slotId,
    )
    const gaveBack =
      calls.some(({ kind }) => givesBack.has(kind)) ||
      history.entries.some((entry) => codeOf(entry) === 'LIMIT_REACHED')
    must(!full || gaveBack || passing || taken === seats, `${slotId} was said to be full and is not`)
  }
  const taken = new Set(held.map(({ bookingId, from }) => `${bookingId} ${from}`))
  const journal = all<JournalEntry>(history, 'journal')
  for (const booking of bookings.values()) {
    const { _id, slotId, start, moves = [], cancelledAt, checkedInAt, completedAt } = booking
    must(!hasSeat(booking) || taken.has(`${_id} ${slotId.slice(-4)}`), `${_id} has no seat`)
    must(!booking.missedAt || checkedInAt === null, `${_id} has arrived and was missed`)
    const moved = journal.filter(({ action, resourceId }) => action === 'booking.reschedule' && resourceId === _id)
    must(moved.length === moves.length, `${_id} was moved ${moves.length} times, ${moved.length} in the journal`)
    must(moves.length === 0 || clock(start) === slotId.slice(-4), `${_id} does not start when its slot does`)
    must(cancelledAt === null || checkedInAt === null, `${_id} is cancelled and has arrived`)
    must(completedAt === null || checkedInAt !== null, `${_id} is done and has not arrived`)
  }
}

/** Who gives a seat back, also one that was taken in passing. */
const givesBack: ReadonlySet<string> = new Set([
  'cancel the seat in the full slot',
  'move the seat in the full slot',
  'move what is due',
  'cancel what others wait for',
  'do without the offer',
  'stop waiting',
  'decline what was asked',
  'cancel what was asked',
  'say that nobody came',
  'offer seats',
  'free seats',
  'time goes on',
  ...planKinds,
])
const clock = (instant: number) => new Date(instant + 8 * 3_600_000).toISOString().slice(11, 16).replace(':', '')

const MOST_OPEN = 10

/** T11: of the bookings whose time is not over nobody has more than they may, each of them is counted, and nothing else is. */
export function places({ calls }: Schedule, history: History, must: Must): void {
  const now = Math.max(MORNING, ...history.entries.map(({ at }) => at))
  const standing = all<Booking>(history, 'bookings').filter(({ cancelledAt, end }) => cancelledAt === null && end > now)
  const counts = new Map(all<QuotaDoc>(history, 'quotas').map(({ _id, uses }) => [_id, uses.map(({ id }) => id)]))
  for (const [whose, uses] of counts) {
    must(whose.startsWith('cancellations:') || uses.length <= MOST_OPEN, `${whose} counts ${uses.length}`)
    must(isUnique(uses), `${whose} counts one twice`)
  }
  const repaired = new Set(
    all<JournalEntry>(history, 'journal').flatMap(({ action, resourceId }) =>
      action === 'jobs.repair-bookings' ? [resourceId] : [],
    ),
  )
  const made = new Set(BEFORE.map(({ _id }) => String(_id)))
  for (const { _id, enterpriseId, personId } of standing) {
    must(counts.get(`openBookings:${enterpriseId}`)?.includes(_id) ?? false, `${_id} is not counted`)
    const ofPerson = all<QuotaDoc>(history, 'quotas').some(({ uses }) =>
      uses.some(({ id, byId }) => id === _id && byId === personId),
    )
    must(ofPerson || made.has(_id) || repaired.has(_id), `${_id} is not counted for the person`)
  }
  const ids = new Set(
    all<Booking>(history, 'bookings').flatMap(({ _id, cancelledAt }) => (cancelledAt === null ? [String(_id)] : [])),
  )
  for (const [whose, uses] of counts)
    if (whose.startsWith('openBookings'))
      for (const use of uses) must(ids.has(use) || isElsewhere(use), `${whose} counts ${use}, which does not stand`)
  for (const entry of history.entries)
    if (codeOf(entry) === 'LIMIT_REACHED')
      must(
        almostFull.some(({ token }) => token === requestOf(calls[entry.call]!)?.as),
        'somebody with places left was refused',
      )
}

import { hasSeat } from '@shared/booking/state'
import type { Booking } from '../../../cloudfunctions/store/bookings'
import type { CarrierDoc } from '../../../cloudfunctions/store/carriers'
import type { JournalEntry } from '../../../cloudfunctions/store/journal'
import type { SheetDoc } from '../../../cloudfunctions/store/sheets'
import type { History } from '../run'
import type { Schedule } from '../schedule'
import { all, type Must } from './after'
import { type Landed, landed } from './landed'

const MINUTE = 60_000
const NOON = Date.parse('2026-09-30T12:00:00+08:00')
type Seat = SheetDoc['held'][number]

/**
 * B1: each plan that was published was published once; what is booked after it is a time that it has; and of what is booked at the same moment the
 * station was shown whatever has no place in it. What stood before stands.
 */
export function timetable(_: Schedule, history: History, must: Must): void {
  const station = all<CarrierDoc>(history, 'carriers').find(({ _id }) => _id === 'station-a')!
  const saved = all<JournalEntry>(history, 'journal').filter(({ action }) => action === 'plan.save').length
  const version = station.planned?.version ?? 0
  must(version === saved, `version ${version} of ${saved} that were saved`)
  if (!station.planned) return

  const writes = landed(history)
  const { place: published } = writes.findLast(isPublished)!
  const isShut = station.closures.length > 0
  const seats = all<SheetDoc>(history, 'sheets').flatMap(({ carrierId, held }) =>
    carrierId === station._id ? held : [],
  )
  for (const { _id, start, end, serviceId, ...times } of all<Booking>(history, 'bookings')) {
    const booked = writes.findLast((write) => isBooked(write, _id))
    if (!hasSeat(times) || !booked || booked.place < published) continue
    const service = station.services.find(({ id }) => id === serviceId)
    const seat = seats.find(({ bookingId }) => bookingId === _id)
    const alike = seats.filter(({ key }) => key === seat?.key)
    const before = alike.filter((each) => (writes.find((write) => takes(write, each))?.place ?? -1) < published).length
    must(
      alike.length <= Math.max(service?.capacity ?? 0, before),
      `${alike.length} in ${seat?.key}, of ${service?.capacity}`,
    )
    if (booked.began < published && history.shown.has(`${_id} ${start}`)) continue
    must(!isShut || start < NOON, `${_id} was booked in the closed afternoon`)
    must(end - start === (service?.minutes ?? 0) * MINUTE, `${_id} is not as long as the service`)
  }
}

function isPublished({ collection, data: { $set, ...data } }: Landed): boolean {
  return collection === 'carriers' && 'planned' in { ...data, ...($set as object | undefined) }
}

/** It is made, or moved: that says which call did it. */
function isBooked({ collection, data }: Landed, bookingId: string): boolean {
  if (collection !== 'journal') return false
  const { action, answer } = data as unknown as JournalEntry
  return /^(booking\.(book|reschedule)|waitlist\.accept)$/.test(action) && answer.bookingId === bookingId
}

/** A seat is taken by itself; a sheet is written whole where one is passed on. */
function takes({ collection, data: { $push } }: Landed, { bookingId, key }: Seat): boolean {
  const { held } = ($push ?? {}) as { held?: { $each: Seat[] } }
  return collection === 'sheets' && !!held?.$each.some((seat) => seat.bookingId === bookingId && seat.key === key)
}

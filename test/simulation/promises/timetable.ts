import { hasSeat } from '@shared/booking/state'
import type { Booking } from '../../../cloudfunctions/store/bookings'
import type { CarrierDoc } from '../../../cloudfunctions/store/carriers'
import type { JournalEntry } from '../../../cloudfunctions/store/journal'
import type { SheetDoc } from '../../../cloudfunctions/store/sheets'
import type { History } from '../run'
import type { Schedule } from '../schedule'
import { all, type Must } from './after'

const MINUTE = 60_000
const NOON = Date.parse('2026-09-30T12:00:00+08:00')

/** B1: each plan that was published was published once; and what is booked after it is a time that it has. What stood before stands. */
export function timetable(_: Schedule, history: History, must: Must): void {
  const station = all<CarrierDoc>(history, 'carriers').find(({ _id }) => _id === 'station-a')!
  const saved = all<JournalEntry>(history, 'journal').filter(({ action }) => action === 'plan.save').length
  const { version, at } = station.planned ?? { version: 0, at: Number.POSITIVE_INFINITY }
  must(version === saved, `version ${version} of ${saved} that were saved`)
  const isShut = station.closures.length > 0
  const seats = all<SheetDoc>(history, 'sheets').flatMap(({ carrierId, held }) =>
    carrierId === station._id ? held : [],
  )
  for (const { _id, start, end, serviceId, bookedAt, movedAt = 0, ...times } of all<Booking>(history, 'bookings')) {
    const takenAt = Math.max(bookedAt, movedAt)
    if (!hasSeat(times) || takenAt <= at) continue
    const service = station.services.find(({ id }) => id === serviceId)
    must(!isShut || start < NOON, `${_id} was booked in the closed afternoon`)
    must(end - start === (service?.minutes ?? 0) * MINUTE, `${_id} is not as long as the service`)
    const seat = seats.find(({ bookingId }) => bookingId === _id)
    const alike = seats.filter(({ key }) => key === seat?.key)
    const before = alike.filter((each) => each.at <= at).length
    must(
      alike.length <= Math.max(service?.capacity ?? 0, before),
      `${alike.length} in ${seat?.key}, of ${service?.capacity}`,
    )
  }
}

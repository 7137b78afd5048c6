import { beijingDate, beijingTime } from '@shared/calendar/beijing'
import type { Service } from '@shared/directory/carrier'
import { asId, type BookingId, type JoinId, type SlotId } from '@shared/ids'
import { versionOn } from '@shared/points/table'
import { destination } from '@shared/screens'
import { draftOf } from '@shared/service/draft'
import { quantitiesOf } from '@shared/service/quantities'
import type { Documents } from '../../platform/documents'
import { hashId } from '../../platform/secrets'
import { type Booking, bookings } from '../../store/bookings'
import type { CarrierDoc } from '../../store/carriers'
import { eventJoins } from '../../store/event-joins'
import type { EventDoc } from '../../store/events'
import { recordId as recordIdOf, records } from '../../store/records'
import { draftRecord } from '../desk/draft-record'
import { tell } from '../inbox/tell'
import { tablesOf } from '../points/table'

/** An enterprise's part in an event is one service. */
const attendedId = (joinId: JoinId) => asId<BookingId>(`b_${hashId('event-attended', joinId)}`)

/**
 * The service that being at an event was (C1): a visit without a seat that is over, and its record, which the enterprise is asked to confirm.
 * As any visit that nobody booked it earns nothing without that word.
 */
export async function writeRecordOf(
  documents: Documents,
  event: EventDoc,
  carrier: CarrierDoc,
  service: Service,
  joinId: JoinId,
  now: number,
): Promise<void> {
  const { title, start, end } = event
  const { summary, byId, at } = event.recording!
  const date = beijingDate(start)
  const items = versionOn(await tablesOf(documents, carrier.kind), date)?.items ?? []
  const bookingId = attendedId(joinId)
  const recordId = recordIdOf(bookingId)
  await documents.transaction(async (tx) => {
    const join = await eventJoins.get(tx, joinId)
    if (!join || join.arrived === 0 || (await records.get(tx, recordId))) return
    const { enterpriseId, personId, joinedAt, arrivedAt = start, arrived } = join
    const startedAt = Math.max(start, arrivedAt)
    const booking: Booking = {
      _id: bookingId,
      slotId: asId<SlotId>(`slot:${carrier._id}:${service.id}:${date}:${beijingTime(start).replace(':', '')}`),
      ...{ carrierId: carrier._id, district: carrier.district, serviceId: service.id, enterpriseId, personId, date },
      ...{ start, end, provisional: false, note: title, bookedAt: joinedAt, walkIn: true, mode: 'onsite' },
      ...{ cancelledAt: null, reminderForId: null, checkedInAt: arrivedAt, leftAt: end, completedAt: at },
    }
    const { quantities } = draftOf({ service, mode: 'onsite', startedAt, endedAt: end, attendees: arrived }, items)
    const done = { startedAt, completedAt: end, completedById: byId, summary, mode: 'onsite' as const }
    await bookings.create(tx, booking)
    await records.create(tx, draftRecord(booking, service, { ...done, quantities: quantitiesOf(quantities) }))
    await tell(
      tx,
      {
        id: recordId,
        to: `enterprise:${enterpriseId}`,
        content: { kind: 'record', carrierName: carrier.name, serviceName: service.name },
        opens: destination('receivedRecord', { recordId }),
        matter: { bookingId },
      },
      now,
    )
  })
}

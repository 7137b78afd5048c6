import { answerBy } from '@shared/booking/asking'
import { asksFor } from '@shared/booking/decide-answer'
import { unnamed } from '@shared/copy/booking-told'
import type { Service } from '@shared/directory/carrier'
import { destination } from '@shared/screens'
import type { Tx } from '../../platform/documents'
import type { Booking } from '../../store/bookings'
import type { CarrierDoc } from '../../store/carriers'
import { enterprises } from '../../store/enterprises'
import type { MatterAt } from '../access/ties'
import { settle, tell } from '../inbox/tell'

type Asks = Pick<Booking, 'asked' | 'agreedAt' | 'callAt'>

/** What a booking gets that waits for the station's yes; nothing of one that does not. The station is called by `jobs`, at once for the first time. */
export const askedOf = (service: Service | undefined, at: number, before?: Booking): Asks =>
  asksFor(service, before, at) ? { asked: true, agreedAt: null, callAt: at } : {}

const boxOf = ({ carrierId }: Booking) => `carrier:${carrierId}` as const

/** Tells the station's people that somebody waits for their answer; each call of each time once. */
export async function callStation(
  tx: Tx,
  booking: Booking,
  carrier: CarrierDoc | null,
  nth: number,
  now: number,
): Promise<void> {
  const { _id: bookingId, enterpriseId, serviceId, start, moves = [] } = booking
  const enterprise = await enterprises.get(tx, enterpriseId)
  const content = {
    kind: 'booking-asked',
    serviceName: carrier?.services.find(({ id }) => id === serviceId)?.name ?? unnamed.serviceName,
    enterpriseName: enterprise?.name ?? '',
    start,
    until: answerBy(booking),
    again: nth > 1,
  } as const
  const id = [bookingId, 'call', moves.length, nth].join('_')
  await tell(tx, { id, to: boxOf(booking), content, opens: destination('deskBooking', { bookingId }) }, now)
}

/** It waits for nobody any more: it was answered, or is cancelled. */
export const settleCall = (tx: Tx, booking: Booking): Promise<void> =>
  settle(tx, boxOf(booking), { bookingId: booking._id })

/** A request as a matter: nobody answers one of their own enterprise, or of which they booked. */
export const requestOf = ({ _id, enterpriseId, personId, bookedAt }: Booking): MatterAt => ({
  id: _id,
  carrierId: null,
  enterpriseId,
  happenedAt: bookedAt,
  partIds: personId === null ? [] : [personId],
})

import { type BookingStep, unnamed } from '@shared/copy/booking-told'
import type { PersonId } from '@shared/ids'
import { destination } from '@shared/screens'
import type { Tx } from '../../platform/documents'
import type { Booking } from '../../store/bookings'
import type { CarrierDoc } from '../../store/carriers'
import { tell } from '../inbox/tell'

type Told = Pick<Booking, '_id' | 'enterpriseId' | 'serviceId' | 'start'>

/** Tells the enterprise, whose colleagues did not see it; once for each step. @param byId who did it, where somebody did; nth: which, of a step that may come again */
export function tellBooking(
  tx: Tx,
  { _id: bookingId, enterpriseId, serviceId, start }: Told,
  carrier: CarrierDoc | null,
  step: BookingStep,
  now: number,
  byId?: PersonId,
  nth: number | '' = '',
): Promise<void> {
  const serviceName = carrier?.services.find(({ id }) => id === serviceId)?.name ?? unnamed.serviceName
  const content = {
    kind: 'booking',
    step,
    serviceName,
    carrierName: carrier?.name ?? unnamed.carrierName,
    start,
  } as const
  const opens = destination('ticket', { bookingId })
  const to = `enterprise:${enterpriseId}` as const
  return tell(tx, { id: `${bookingId}_${step}${nth}`, to, content, opens, ...(byId && { byId }) }, now)
}

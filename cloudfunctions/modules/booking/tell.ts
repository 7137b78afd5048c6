import { answerBy } from '@shared/booking/asking'
import { isAsked } from '@shared/booking/state'
import { type BookingStep, unnamed } from '@shared/copy/booking-told'
import type { PersonId } from '@shared/ids'
import { destination } from '@shared/screens'
import type { Tx } from '../../platform/documents'
import type { Booking } from '../../store/bookings'
import type { CarrierDoc } from '../../store/carriers'
import { tell } from '../inbox/tell'

type Told = Pick<
  Booking,
  | '_id'
  | 'enterpriseId'
  | 'serviceId'
  | 'start'
  | 'moves'
  | 'offered'
  | 'bookedAt'
  | 'movedAt'
  | 'asked'
  | 'agreedAt'
  | 'cancelReason'
>

/**
 * Tells the enterprise, whose colleagues did not see it; once for each step of each of its times.
 * @param byId who did it, where somebody did
 * @param which of a step that may come again
 */
export function tellBooking(
  tx: Tx,
  booking: Told,
  carrier: CarrierDoc | null,
  step: BookingStep,
  now: number,
  byId?: PersonId,
  which?: number,
): Promise<void> {
  const { _id: bookingId, enterpriseId, serviceId, start, moves = [], offered, cancelReason } = booking
  const serviceName = carrier?.services.find(({ id }) => id === serviceId)?.name ?? unnamed.serviceName
  const content = {
    kind: 'booking',
    step,
    serviceName,
    carrierName: carrier?.name ?? unnamed.carrierName,
    start,
    ...(step === 'moved' && { before: moves.at(-1)!.start }),
    ...(step === 'offered' && offered && { reason: offered.reason }),
    ...(step === 'declined' && cancelReason !== undefined && { reason: cancelReason }),
    ...((step === 'asked' || step === 'moved') && isAsked(booking) && { until: answerBy(booking) }),
  } as const
  const opens = destination('ticket', { bookingId })
  const to = `enterprise:${enterpriseId}` as const
  return tell(
    tx,
    { id: [bookingId, step, ...whichOf(step, booking, which)].join('_'), to, content, opens, ...(byId && { byId }) },
    now,
  )
}

/** What tells one message of a step from another of the same: asked for and taken back, it may be asked for again. */
function whichOf(step: BookingStep, { offered, moves = [] }: Told, which: number | undefined): number[] {
  if (which !== undefined) return [which]
  if (step === 'offered' || step === 'kept') return offered ? [offered.at] : []
  return moves.length > 0 ? [moves.length] : []
}

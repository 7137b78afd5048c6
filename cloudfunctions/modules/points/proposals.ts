import type { Booking } from '../../store/bookings'
import type { CarrierDoc } from '../../store/carriers'

/** What happened with a booking, as a deduction without a complaint takes it: who says so is who looked into it. */
export const factOfBooking = (carrier: CarrierDoc, { _id, enterpriseId, start }: Booking) => ({
  carrier,
  source: { bookingId: _id },
  happenedAt: start,
  established: true,
  enterpriseId,
})

import type { BookingId } from '@shared/ids'
import { useBooking } from '@/features/booking/queries'
import { useWho } from '@/features/who/use-who'

/** For whom it is filed: of a booking the enterprise that made it, else the one that is acted for. */
export function useComplainant(bookingId: BookingId | undefined) {
  const enterprises = useWho().data?.enterprises ?? []
  const booking = useBooking(bookingId).data
  if (bookingId === undefined) return enterprises[0]
  return enterprises.find(({ id }) => id === booking?.enterpriseId)
}

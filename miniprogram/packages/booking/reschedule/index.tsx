import { titles } from '@/copy/titles'
import { useBooking } from '@/features/booking/queries'
import { Missing } from '@/features/loaded/missing'
import { useParams } from '@/platform/use-params'
import { Screen } from '@/ui/screen'
import { Move } from './move'
import { Over } from './over'

/** Another time for a booking, in one act (B4). */
export default function ReschedulePage() {
  const { bookingId } = useParams('reschedule')
  const booking = useBooking(bookingId)
  if (booking.data?.state === 'booked' || booking.data?.state === 'asked') return <Move booking={booking.data} />
  return (
    <Screen title={titles.reschedule} surface>
      {booking.data ? <Over booking={booking.data} /> : <Missing list="bookings" query={booking} rows={3} />}
    </Screen>
  )
}

import { titles } from '@/copy/titles'
import { useBooking } from '@/features/booking/queries'
import { Loaded } from '@/features/loaded'
import { useParams } from '@/platform/use-params'
import { Box } from '@/ui/base/box'
import { Screen } from '@/ui/screen'
import { Actions } from './actions'
import { LiveTicket } from './live-ticket'
import styles from './ticket.module.scss'

/** The ticket of one booking, to show at the desk (B5). */
export default function TicketPage() {
  const { bookingId } = useParams('ticket')
  return (
    <Screen title={titles.ticket}>
      <Loaded list="bookings" query={useBooking(bookingId)} rows={2}>
        {(booking) => (
          <Box className={styles.page}>
            <LiveTicket booking={booking} />
            <Actions booking={booking} />
          </Box>
        )}
      </Loaded>
    </Screen>
  )
}

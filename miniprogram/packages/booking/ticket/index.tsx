import { titles } from '@/copy/titles'
import { useTicket } from '@/features/booking/queries'
import { Loaded } from '@/features/loaded'
import { useParams } from '@/platform/use-params'
import { useShown } from '@/platform/use-shown'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Actions } from './actions'
import { LiveTicket } from './live-ticket'
import { Next } from './next'

/** The ticket of one booking, to show at the desk (B5); afterwards what comes of it. */
export default function TicketPage() {
  const { bookingId } = useParams('ticket')
  const shown = useShown()
  return (
    <Screen title={titles.ticket}>
      <Loaded list="bookings" query={useTicket(bookingId, shown)} rows={2}>
        {(booking) => (
          <>
            <Section>
              <LiveTicket booking={booking} />
            </Section>
            <Next booking={booking} />
            <Actions booking={booking} />
          </>
        )}
      </Loaded>
    </Screen>
  )
}

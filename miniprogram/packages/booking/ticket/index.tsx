import { titles } from '@/copy/titles'
import type { Booking } from '@/features/booking/booking'
import { useTicket } from '@/features/booking/queries'
import { Loaded } from '@/features/loaded'
import { useWho } from '@/features/who/use-who'
import { useParams } from '@/platform/use-params'
import { useShown } from '@/platform/use-shown'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Absent } from './absent'
import { Actions } from './actions'
import { Answered } from './answered'
import { AtDesk } from './at-desk'
import { LiveTicket } from './live-ticket'
import { Meeting } from './meeting'
import { Next } from './next'
import { Objection } from './objection'
import { Offered } from './offered'

/** The ticket of one booking, to show at the desk (B5); afterwards what comes of it. */
export default function TicketPage() {
  const { bookingId } = useParams('ticket')
  const shown = useShown()
  return (
    <Screen title={titles.ticket}>
      <Loaded list="bookings" query={useTicket(bookingId, shown)} rows={2}>
        {(booking) => <TicketOf booking={booking} />}
      </Loaded>
    </Screen>
  )
}

/** The enterprise's, with what it may do; the station, which may read the booking too, handles it at its desk. */
function TicketOf({ booking }: { booking: Booking }) {
  const { data: who } = useWho()
  if (who && !who.enterprises.some(({ id }) => id === booking.enterpriseId)) return <AtDesk booking={booking} />
  return (
    <>
      <Section>
        <LiveTicket booking={booking} />
      </Section>
      <Meeting booking={booking} />
      <Answered booking={booking} />
      <Offered booking={booking} />
      <Objection booking={booking} />
      <Absent booking={booking} />
      <Next booking={booking} />
      <Actions booking={booking} />
    </>
  )
}

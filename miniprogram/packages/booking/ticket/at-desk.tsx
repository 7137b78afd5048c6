import { bookings as words } from '@/copy/bookings'
import type { Booking } from '@/features/booking/booking'
import { there } from '@/platform/there'
import { List, Row } from '@/ui/list'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'

/** What somebody of the station finds at a ticket's address: not theirs to show, but theirs to handle. */
export function AtDesk({ booking: { id, serviceName } }: { booking: Booking }) {
  return (
    <Section>
      <Note icon="info">{words.notYours}</Note>
      <List card>
        <Row icon="calendar" title={words.atDesk} note={serviceName} to={there('deskBooking', { bookingId: id })} />
      </List>
    </Section>
  )
}

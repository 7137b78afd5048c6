import { bookings } from '@/copy/bookings'
import { reschedule as words } from '@/copy/reschedule'
import type { Booking } from '@/features/booking/booking'
import { go } from '@/platform/navigate'
import { Button } from '@/ui/button'
import { Section } from '@/ui/section'
import { Refusal } from '@/ui/states'

/** Of one that cannot have another time: why, and where it is. */
export function Over({ booking: { id, state } }: { booking: Booking }) {
  return (
    <Section>
      <Refusal verdict={bookings.states[state]} reason={words.over}>
        <Button wide onPress={() => go('ticket', { bookingId: id })}>
          {words.toTicket}
        </Button>
      </Refusal>
    </Section>
  )
}

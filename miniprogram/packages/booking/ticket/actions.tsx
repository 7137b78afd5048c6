import { isElsewhere } from '@shared/booking/decide-mode'
import { canRemind } from '@shared/booking/reminder'
import { useState } from 'react'
import { api } from '@/api'
import { answered } from '@/api/query'
import { useAction } from '@/api/use-action'
import { bookings as words } from '@/copy/bookings'
import { carrier as carrierWords } from '@/copy/carrier'
import { said } from '@/copy/said'
import type { Booking } from '@/features/booking/booking'
import { useCarrier } from '@/features/booking/queries'
import { Failure } from '@/features/failure'
import { now } from '@/platform/clock'
import { route } from '@/platform/contact'
import { go } from '@/platform/navigate'
import { say } from '@/platform/said'
import { askToRemind, mayAsk } from '@/platform/subscribe'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Section } from '@/ui/section'
import { Amend } from './amend'
import { Calendar } from './calendar'
import { Cancel } from './cancel'
import styles from './ticket.module.scss'

/** What else can be done with a booking: get there, be reminded, call it off. */
export function Actions({ booking }: { booking: Booking }) {
  const { data } = useCarrier(booking.carrierId)
  const [cancelling, setCancelling] = useState(false)
  const [amending, setAmending] = useState(false)
  const accept = useAction(`booking/remind:${booking.id}`, api.booking.remind, (reminded) => {
    answered('booking.get', { bookingId: booking.id }, reminded)
    say(words.reminded)
  })
  const remind = async () => {
    const templates = await askToRemind(['booking'])
    if (templates.length > 0) accept.run({ bookingId: booking.id })
    else say(words.notReminded)
  }
  const stands = booking.state === 'booked' || booking.state === 'asked'
  return (
    <>
      <Section>
        <Box className={styles.pair}>
          {data && !isElsewhere(booking.mode) && (
            <Button
              kind="quiet"
              onPage
              wide
              icon="go"
              onPress={() => void route({ ...data.carrier, ...data.carrier.location }, carrierWords.copied)}
            >
              {words.route}
            </Button>
          )}
          {booking.state === 'booked' && !booking.reminded && mayAsk('booking') && canRemind(booking.start, now()) && (
            <Button kind="quiet" onPage wide icon="bell" busy={accept.busy} onPress={() => void remind()}>
              {words.remind}
            </Button>
          )}
          {data && <Calendar booking={booking} carrier={data.carrier} />}
        </Box>
        <Failure action={accept} />
        <Box className={styles.last}>
          {stands && booking.start > now() && (
            <>
              <Button kind="text" onPress={() => setAmending(true)}>
                {said.amend}
              </Button>
              <Button kind="text" onPress={() => go('reschedule', { bookingId: booking.id })}>
                {words.move}
              </Button>
            </>
          )}
          {stands && (
            <Button kind="text" onPress={() => setCancelling(true)}>
              {words.cancel}
            </Button>
          )}
          <Button
            kind="text"
            onPress={() => go('complaintNew', { carrierId: booking.carrierId, bookingId: booking.id })}
          >
            {words.complain}
          </Button>
        </Box>
      </Section>
      {amending && <Amend booking={booking} onClose={() => setAmending(false)} />}
      {cancelling && <Cancel booking={booking} onClose={() => setCancelling(false)} />}
    </>
  )
}

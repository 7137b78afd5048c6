import { ticket as words } from '@/copy/ticket'
import type { Booking } from '@/features/booking/booking'
import { OthersNear } from '@/features/booking/others-near'
import { go } from '@/platform/navigate'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'
import styles from './ticket.module.scss'

/** The station asks for another time: why, and the ways on. The booking stands until the enterprise moves or cancels it. */
export function Offered({ booking: { id, carrierId, serviceId, state, offered } }: { booking: Booking }) {
  if (!offered || (state !== 'booked' && state !== 'asked')) return null
  return (
    <>
      <Section>
        <Box className={styles.ways}>
          <Note tone="warn" icon="alert">
            {words.offered(offered.reason)}
          </Note>
          <Button kind="quiet" onPage wide onPress={() => go('reschedule', { bookingId: id })}>
            {words.otherTimes}
          </Button>
          <Button kind="quiet" onPage wide onPress={() => go('find')}>
            {words.otherPlaces}
          </Button>
        </Box>
      </Section>
      <OthersNear carrierId={carrierId} serviceId={serviceId} />
    </>
  )
}

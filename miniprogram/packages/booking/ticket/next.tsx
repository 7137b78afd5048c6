import { bookings as words } from '@/copy/bookings'
import type { Booking } from '@/features/booking/booking'
import { useRecord } from '@/features/desk/queries'
import { progressOf } from '@/features/service/progress'
import { go } from '@/platform/navigate'
import { there } from '@/platform/there'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { List, Row } from '@/ui/list'
import { Section } from '@/ui/section'
import styles from './ticket.module.scss'

/** What comes after a booking that is over: to say how it was, or to come again. */
export function Next({ booking: { state, recordId, carrierId, serviceId } }: { booking: Booking }) {
  const { data: record } = useRecord(recordId ?? undefined)
  const progress = record && progressOf(record)
  const over = state === 'cancelled' || state === 'past' || state === 'missed' || state === 'done'
  if (!over || (recordId && !record)) return null
  const unsaid = progress === 'waiting' || progress === 'confirmed'
  return (
    <Section>
      <Box className={styles.ways}>
        {recordId && unsaid && (
          <Button wide icon="star" onPress={() => go('receivedRecord', { recordId })}>
            {words.rate[progress]}
          </Button>
        )}
        {recordId && progress && !unsaid && (
          <List card>
            <Row icon="checkc" title={words.said[progress]} to={there('receivedRecord', { recordId })} />
          </List>
        )}
        <Button
          kind={unsaid ? 'quiet' : 'main'}
          onPage={unsaid}
          wide
          onPress={() => go('slots', { carrierId, serviceId })}
        >
          {words.again}
        </Button>
      </Box>
    </Section>
  )
}

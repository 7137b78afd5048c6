import { undoCheckInUntil } from '@shared/booking/undo-check-in-window'
import { beijingTime } from '@shared/calendar/beijing'
import { api } from '@/api'
import { answered, changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { desk as words } from '@/copy/desk'
import type { Booking } from '@/features/booking/booking'
import { Failure } from '@/features/failure'
import { say } from '@/platform/said'
import { useNow } from '@/platform/use-now'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Section } from '@/ui/section'
import styles from '../desk.module.scss'

/** Somebody was checked in by mistake: until when that can be taken back, after the bar that offered it has gone. */
export function UndoCheckIn({ booking, name }: { booking: Booking; name: string }) {
  const action = useAction(`desk/undoCheckIn:${booking.id}`, api.desk.undoCheckIn, (expected) => {
    answered('booking.get', { bookingId: booking.id }, expected)
    say(words.undone(name))
    return changed('desk.today')
  })
  const at = useNow(10_000)
  const until = booking.checkedInAt === null ? at : undoCheckInUntil(booking.checkedInAt)
  if (at >= until && action.error === null) return null
  return (
    <Section>
      <Box className={styles.undo}>
        <Box className={styles.second}>{words.undo.note(beijingTime(until))}</Box>
        <Button
          kind="quiet"
          onPage
          size="small"
          busy={action.busy}
          onPress={() => action.run({ bookingId: booking.id })}
        >
          {words.undo.button}
        </Button>
      </Box>
      <Failure action={action} />
    </Section>
  )
}

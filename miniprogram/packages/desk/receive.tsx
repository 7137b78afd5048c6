import type { BookingId } from '@shared/ids'
import { api } from '@/api'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { walkIn } from '@/copy/walk-in'
import { Failure } from '@/features/failure'
import { say } from '@/platform/said'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { AskToBook } from './ask-to-book'
import styles from './desk.module.scss'

const words = walkIn.desk

/** 接待: somebody who walked in has their turn, or cannot have it now. */
export function Receive({ bookingId, name }: { bookingId: BookingId; name: string }) {
  const action = useAction(`desk/receive:${bookingId}`, api.desk.receive, () => {
    say(words.received(name))
    return changed('desk.today', 'booking.get')
  })
  return (
    <Box className={styles.deeds}>
      <Button kind="quiet" size="small" busy={action.busy} onPress={() => action.run({ bookingId })}>
        {words.receive}
      </Button>
      <AskToBook bookingId={bookingId} name={name} />
      <Failure action={action} />
    </Box>
  )
}

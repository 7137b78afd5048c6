import { beijingTime } from '@shared/calendar/beijing'
import { api } from '@/api'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { noShow as words } from '@/copy/no-show'
import type { Booking } from '@/features/booking/booking'
import { Failure } from '@/features/failure'
import { offerUndo } from '@/features/undo/offer'
import { refusedWith } from '@/platform/envelope'
import { say } from '@/platform/said'
import { useKeys } from '@/platform/use-keys'
import { useNow } from '@/platform/use-now'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import styles from './desk.module.scss'

const refreshed = () => changed('desk.today', 'booking.get')

/** What the desk does about somebody who does not come: wait once, say so, take it back. Nothing where there is nothing to do. */
export function NoShow({ booking, name, keyed = false }: { booking: Booking; name: string; keyed?: boolean }) {
  const { id: bookingId } = booking
  const at = useNow(10_000)
  const miss = useAction(`desk/miss:${bookingId}`, api.desk.miss, () => {
    void refreshed()
    offerUndo(words.missed(name), words.unmissed(name), async (requestId) => {
      await api.desk.unmiss({ bookingId, requestId })
      await refreshed()
    })
  })
  const unmiss = useAction(`desk/unmiss:${bookingId}`, api.desk.unmiss, () => {
    say(words.unmissed(name))
    return refreshed()
  })
  const wait = useAction(`desk/wait:${bookingId}`, api.desk.wait, () => {
    say(words.waiting(name))
    return refreshed()
  })
  const { state, start, answerBy, missedAt, missCounts, objected, graceUntil } = booking
  const awaited = (state === 'booked' || state === 'past') && start <= at && answerBy === null
  const missed = state === 'missed' && missedAt !== null
  const mayMiss = awaited || (missed && !missCounts)
  useKeys(keyed && mayMiss ? { m: () => miss.run({ bookingId }) } : {})
  if (!awaited && !missed) return null
  const gone = refusedWith(unmiss.error, 'SEAT_GONE')
  const note =
    missed &&
    (objected ? words.objected : missCounts ? words.counted(beijingTime(missedAt)) : words.freed(beijingTime(missedAt)))
  return (
    <Box>
      {note && <Box className={styles.second}>{note}</Box>}
      <Box className={styles.deeds}>
        {awaited && state === 'booked' && graceUntil === null && (
          <Button kind="quiet" size="small" busy={wait.busy} onPress={() => wait.run({ bookingId })}>
            {words.wait}
          </Button>
        )}
        {mayMiss && (
          <Button
            kind="quiet"
            size="small"
            hotkey={keyed ? 'M' : undefined}
            busy={miss.busy}
            onPress={() => miss.run({ bookingId })}
          >
            {objected ? words.stillMiss : words.miss}
          </Button>
        )}
        {missed && (
          <Button kind="quiet" size="small" busy={unmiss.busy} onPress={() => unmiss.run({ bookingId })}>
            {words.unmiss}
          </Button>
        )}
      </Box>
      <Failure action={miss} />
      <Failure action={unmiss} {...(gone && { reason: words.gone[gone.data.reason] })} />
      <Failure action={wait} />
    </Box>
  )
}

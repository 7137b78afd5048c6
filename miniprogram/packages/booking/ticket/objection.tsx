import { GRACE_MS, OBJECTION_DAYS, type Objection as What } from '@shared/booking/no-show'
import { api } from '@/api'
import { answered } from '@/api/query'
import { useAction } from '@/api/use-action'
import { noShow } from '@/copy/no-show'
import type { Booking } from '@/features/booking/booking'
import { Failure } from '@/features/failure'
import { say } from '@/platform/said'
import { useNow } from '@/platform/use-now'
import { Box } from '@/ui/base/box'
import { cx } from '@/ui/base/cx'
import { Button } from '@/ui/button'
import { useAsk } from '@/ui/confirm/use-ask'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'
import { useStanding } from '../absence-note'
import styles from './ticket.module.scss'

const words = noShow.objection
const day = 86_400_000

/** Nobody was checked in, and the enterprise says otherwise: that it came, or that nobody received it. */
export function Objection({ booking }: { booking: Booking }) {
  const { id: bookingId, enterpriseId, state, start, objected } = booking
  const at = useNow(60_000)
  const action = useAction(`booking/object:${bookingId}`, api.booking.object, (said) => {
    answered('booking.get', { bookingId }, said)
    say(words.done)
  })
  const [ask, question] = useAsk(action.busy)
  const missed = state === 'missed'
  const { data: standing } = useStanding(missed ? enterpriseId : undefined)
  const excused = standing?.absences.some((absence) => absence.bookingId === bookingId && absence.appeal?.upheld)
  const open = missed || state === 'past' || (state === 'booked' && start + GRACE_MS <= at)
  if (!open) return null
  if (objected)
    return (
      <Section>
        <Note icon="info">{words.said}</Note>
      </Section>
    )
  if (at >= start + OBJECTION_DAYS * day) return null
  const object = (what: What) => ask(words.ask[what], () => action.run({ bookingId, what }))
  return (
    <Section kind="card" title={words.title}>
      <Box>{excused ? words.excused : words.text}</Box>
      <Box className={cx(styles.pair, styles.after)}>
        {missed && !excused && (
          <Button kind="quiet" wide onPress={() => object('came')}>
            {words.came}
          </Button>
        )}
        <Button kind="quiet" wide onPress={() => object('unreceived')}>
          {words.unreceived}
        </Button>
      </Box>
      <Failure action={action} />
      {question}
    </Section>
  )
}

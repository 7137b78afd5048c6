import { answering as words } from '@/copy/answering'
import type { Booking } from '@/features/booking/booking'
import { useNow } from '@/platform/use-now'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'

/** Of a service of which the station says yes first: until when it answers, or why it said no. */
export function Answered({ booking: { state, answerBy, declined } }: { booking: Booking }) {
  const now = useNow(60_000)
  if (declined !== null)
    return (
      <Section>
        <Note icon="info">{words.why(declined)}</Note>
      </Section>
    )
  if (state !== 'asked' || answerBy === null) return null
  return (
    <Section>
      <Note icon="clock" tone={now < answerBy ? 'plain' : 'warn'}>
        {words.waits(answerBy, now) + words.waitsNote}
      </Note>
    </Section>
  )
}

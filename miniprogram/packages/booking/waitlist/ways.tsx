import { beijingTime } from '@shared/calendar/beijing'
import { api } from '@/api'
import { answered, changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { waitlist as words } from '@/copy/waitlist'
import type { Wait } from '@/features/booking/waits'
import { Failure } from '@/features/failure'
import { go } from '@/platform/navigate'
import { Button } from '@/ui/button'
import { useAsk } from '@/ui/confirm/use-ask'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'

/** What can be done with a wait that has no offer, and what happens to one that has. */
export function Ways({ wait }: { wait: Wait }) {
  const { id, state, slotId, offer, enterpriseId } = wait
  const done = (after: Wait) => {
    answered('waitlist.get', { waitId: id }, after)
    void changed('waitlist.mine')
  }
  const leave = useAction(`waitlist/leave:${id}`, api.waitlist.leave, done)
  const join = useAction(`waitlist/join:${id}`, api.waitlist.join, done)
  const [ask, asking] = useAsk(leave.busy)
  const again = slotId ?? offer?.slotId
  if (state === 'offered' && offer)
    return (
      <Section title={words.ifNot}>
        <Note>{words.ifNotText(beijingTime(offer.until))}</Note>
      </Section>
    )
  if (state === 'taken' && offer)
    return (
      <Section>
        <Button wide onPress={() => go('ticket', { bookingId: offer.bookingId })}>
          {words.ticket}
        </Button>
      </Section>
    )
  if (state === 'waiting')
    return (
      <Section>
        <Button
          kind="quiet"
          onPage
          wide
          busy={leave.busy}
          onPress={() => ask(words.askLeave, () => leave.run({ waitId: id }))}
        >
          {words.leave}
        </Button>
        <Failure action={leave} />
        {asking}
      </Section>
    )
  if (state === 'past' || !again) return null
  return (
    <Section>
      <Button wide busy={join.busy} onPress={() => join.run({ slotId: again, anyTime: slotId === null, enterpriseId })}>
        {words.again}
      </Button>
      <Failure action={join} />
    </Section>
  )
}

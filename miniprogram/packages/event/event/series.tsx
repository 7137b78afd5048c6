import { beijingDate } from '@shared/calendar/beijing'
import type { JoinWay } from '@shared/event/event'
import type { EnterpriseId, EventId } from '@shared/ids'
import { useRef, useState } from 'react'
import { api } from '@/api'
import { persist } from '@/api/persist'
import { changed } from '@/api/query'
import { events as words } from '@/copy/events'
import { whenOf } from '@/features/booking/when'
import { now } from '@/platform/clock'
import { Refused } from '@/platform/envelope'
import { newId } from '@/platform/id'
import { there } from '@/platform/there'
import { Button } from '@/ui/button'
import { useAsk } from '@/ui/confirm/use-ask'
import { List, Row } from '@/ui/list'
import { Section } from '@/ui/section'
import type { EventPage } from './event-page'

type Other = EventPage['others'][number]

/** The others of its series; who has joined this one may ask for all that are left, and hears of each whether it was had. */
export function Series({
  event,
  enterpriseId,
  way,
}: {
  event: EventPage
  enterpriseId?: EnterpriseId
  way: JoinWay | null
}) {
  const rest = event.others.filter(({ state }) => state === 'published')
  const [had, setHad] = useState<Partial<Record<EventId, string>>>({})
  const aside = ({ id, state, seats, seatsLeft }: Other) =>
    had[id] ?? (state === 'published' && seats > 0 ? words.seatsLeft(seatsLeft) : words.states[state])
  return (
    <Section title={words.series(event.series!.title, event.series!.of)}>
      <List card>
        {event.others.map((other) => (
          <Row
            key={other.id}
            nth={other.series!.nth}
            title={other.title}
            note={whenOf(other.start, other.end, beijingDate(now())).time}
            aside={aside(other)}
            to={there('event', { eventId: other.id })}
          />
        ))}
      </List>
      {way && enterpriseId && rest.length > 0 && (
        <Rest
          rest={rest}
          enterpriseId={enterpriseId}
          way={way}
          onEach={(id, said) => setHad((all) => ({ ...all, [id]: said }))}
        />
      )}
    </Section>
  )
}

interface RestProps {
  rest: readonly Other[]
  enterpriseId: EnterpriseId
  way: JoinWay
  onEach: (id: EventId, said: string) => void
}

/** One after the other, each with a key of its own that a second try keeps; one that is not had keeps nobody from the next. */
function Rest({ rest, enterpriseId, way, onEach }: RestProps) {
  const [busy, setBusy] = useState(false)
  const keys = useRef<Partial<Record<EventId, string>>>({})
  const [ask, question] = useAsk(busy)
  const joinAll = async () => {
    setBusy(true)
    for (const { id: eventId } of rest) {
      keys.current[eventId] ??= newId()
      const asked = { eventId, enterpriseId, way, seats: 1, requestId: keys.current[eventId] }
      const said = await persist(() => api.event.join(asked)).then(
        () => words.had,
        (error: unknown) => (error instanceof Refused ? error.message : words.notHad),
      )
      onEach(eventId, said)
    }
    await changed('event')
    setBusy(false)
  }
  return (
    <>
      <Button kind="quiet" onPage wide busy={busy} onPress={() => ask(words.askRest, () => void joinAll())}>
        {words.joinRest(rest.length)}
      </Button>
      {question}
    </>
  )
}

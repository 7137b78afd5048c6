import { beijingTime } from '@shared/calendar/beijing'
import { eventCode as words } from '@/copy/event-code'
import { titles } from '@/copy/titles'
import { useEvent } from '@/features/event/queries'
import { Loaded } from '@/features/loaded'
import { ForPerson } from '@/features/who/for-person'
import { go } from '@/platform/navigate'
import { useNow } from '@/platform/use-now'
import { useParams } from '@/platform/use-params'
import { Chip, Chips } from '@/ui/chip'
import { Note } from '@/ui/note'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { attendStateOf, type EventPage } from '../event/event-page'
import { Arrivals } from './arrivals'
import { ByHand } from './by-hand'
import { Code } from './code'
import { Write } from './write'

/** What the host of an event shows to who comes, and who has (B7); when it is over, the records of it are written here (C1). */
export default function EventCodePage() {
  const { eventId } = useParams('eventCode')
  const found = useEvent(eventId)
  return (
    <ForPerson screen="eventCode">
      {() => (
        <Screen title={titles.eventCode}>
          <Loaded list="events" query={found} rows={4}>
            {(event) => <Whole event={event} />}
          </Loaded>
        </Screen>
      )}
    </ForPerson>
  )
}

function Whole({ event }: { event: EventPage }) {
  const { hostKind, start } = event
  const state = attendStateOf(event, useNow(30_000))
  // who is not of the host is told by the list that there is nothing for them
  if (!event.manages) return <Arrivals event={event} />
  return (
    <>
      {state === 'open' && hostKind === 'carrier' && (
        <Section>
          <Chips label={words.which}>
            <Chip on onPress={() => undefined}>
              {words.event(beijingTime(start))}
            </Chip>
            <Chip on={false} onPress={() => go('walkInCode')}>
              {words.visits}
            </Chip>
          </Chips>
        </Section>
      )}
      {state === 'open' ? <Code event={event} /> : <Note icon="info">{words.refused[state]}</Note>}
      <Arrivals event={event} />
      {state === 'open' && <ByHand eventId={event.id} />}
      {state === 'past' && hostKind === 'carrier' && <Write eventId={event.id} title={event.title} />}
    </>
  )
}

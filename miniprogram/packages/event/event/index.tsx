import { eventCode } from '@/copy/event-code'
import { titles } from '@/copy/titles'
import { useEvent, useJoined } from '@/features/event/queries'
import { Loaded } from '@/features/loaded'
import { useWho } from '@/features/who/use-who'
import { now } from '@/platform/clock'
import { there } from '@/platform/there'
import { useParams } from '@/platform/use-params'
import { List, Row } from '@/ui/list'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { About } from './about'
import { attendStateOf, type EventPage } from './event-page'
import { HostActions } from './host-actions'
import { Join } from './join'
import { Joined } from './joined'
import { Series } from './series'

/** One event (B7): what it is, how to take part, and what its host may do with it. */
export default function EventScreen() {
  const { eventId } = useParams('event')
  const found = useEvent(eventId)
  return (
    <Screen title={titles.event}>
      <Loaded list="events" query={found} rows={4}>
        {(event) => <Whole event={event} />}
      </Loaded>
    </Screen>
  )
}

function Whole({ event }: { event: EventPage }) {
  const who = useWho()
  const [enterprise, ...others] = who.data?.enterprises ?? []
  const { data: part } = useJoined(event.id, event.state === 'draft' ? undefined : enterprise?.id)
  const [state, seated] = [attendStateOf(event, now()), part?.join?.way === 'onsite' ? part.join : null]
  const comes = state === 'open' && !event.manages && !(seated && seated.arrived >= seated.seats)
  return (
    <>
      <About event={event} clashes={part?.join ? [] : (part?.clashes ?? [])} />
      {part?.join && <Joined event={event} join={part.join} part={part} />}
      {comes && (
        <Section>
          <List card>
            <Row icon="scan" title={eventCode.attend.entry} to={there('eventAttend', { eventId: event.id })} />
          </List>
        </Section>
      )}
      {event.manages && <HostActions event={event} />}
      {!part?.join && event.state === 'published' && !event.manages && (
        <Join event={event} enterprises={enterprise ? [enterprise, ...others] : []} who={who.data} />
      )}
      {event.others.length > 0 && <Series event={event} enterpriseId={enterprise?.id} way={part?.join?.way ?? null} />}
    </>
  )
}

import { beijingDate } from '@shared/calendar/beijing'
import type { Item } from '@/api/contract'
import { events as words } from '@/copy/events'
import { whenOf } from '@/features/booking/when'
import { now } from '@/platform/clock'
import { there } from '@/platform/there'
import { List, Row } from '@/ui/list'
import { Section } from '@/ui/section'

/** The events that this enterprise has joined, those that were cancelled too. */
export function JoinedEvents({ events }: { events: readonly Item<'event.mine'>[] }) {
  if (events.length === 0) return null
  return (
    <Section title={words.joinedTitle}>
      <List card>
        {events.map(({ id, eventId, title, start, end, way, seats, state, place }) => (
          <Row
            key={id}
            title={`${whenOf(start, end, beijingDate(now())).time} ${title}`}
            note={place || words.online}
            aside={state === 'cancelled' ? words.states.cancelled : words.joined(way, seats)}
            to={there('event', { eventId })}
          />
        ))}
      </List>
    </Section>
  )
}

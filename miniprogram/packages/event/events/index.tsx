import { beijingDate } from '@shared/calendar/beijing'
import { eventKinds } from '@shared/event/kinds'
import type { CarrierId } from '@shared/ids'
import type { Item } from '@/api/contract'
import { useList } from '@/api/use-list'
import { events as words } from '@/copy/events'
import { clauses } from '@/copy/punctuation'
import { titles } from '@/copy/titles'
import { whenOf } from '@/features/booking/when'
import { type Hosting, useHosts } from '@/features/event/use-hosts'
import { Missing } from '@/features/loaded/missing'
import { now } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { there } from '@/platform/there'
import { useParams } from '@/platform/use-params'
import { List, Row } from '@/ui/list'
import { More } from '@/ui/more'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Empty } from '@/ui/states'

type Event = Item<'event.list'>

function EventRow({ event }: { event: Event }) {
  const { time } = whenOf(event.start, event.end, beijingDate(now()))
  const open = event.seats > 0 ? words.seatsLeft(event.seatsLeft) : words.liveOnly
  return (
    <Row
      title={event.title}
      note={clauses([time, eventKinds[event.kind].label, event.hostName])}
      aside={event.state === 'published' ? open : words.states[event.state]}
      to={there('event', { eventId: event.id })}
    />
  )
}

function Group({ title, items }: { title: string; items: readonly Event[] }) {
  if (items.length === 0) return null
  return (
    <Section title={title}>
      <List card>
        {items.map((event) => (
          <EventRow key={event.id} event={event} />
        ))}
      </List>
    </Section>
  )
}

/** What is on, next first, and what was: of one carrier, or of all (B7). Whoever gives some has their own on top. */
export default function EventsPage() {
  const { carrierId } = useParams('events')
  const { hosts } = useHosts()
  return (
    <Screen title={titles.events}>
      {!carrierId && hosts.map((hosting) => <Own key={`${hosting.hostKind} ${hosting.scope}`} hosting={hosting} />)}
      <All carrierId={carrierId} />
    </Screen>
  )
}

function Own({ hosting: { hostKind, scope, label } }: { hosting: Hosting }) {
  const { items, more } = useList('event.managed', { hostKind, scope, limit: 20 })
  return (
    <Section title={words.own[hostKind](label)}>
      <List card>
        <Row icon="plus" title={words.make} to={there('eventEdit', { hostKind, scope })} />
        {(items ?? []).map((event) => (
          <EventRow key={event.id} event={event} />
        ))}
      </List>
      {more.has && <More {...more} byReaching={false} />}
    </Section>
  )
}

function All({ carrierId }: { carrierId: CarrierId | undefined }) {
  const of = carrierId ? { carrierId } : {}
  const coming = useList('event.list', { ...of, when: 'coming' })
  const past = useList('event.list', { ...of, when: 'past' })
  if (!coming.items) return <Missing query={coming.query} rows={4} />
  if (!past.items) return <Missing query={past.query} rows={4} />
  if (coming.items.length + past.items.length === 0) {
    const { exit, ...none } = words.none
    return <Empty icon="calendar" {...none} exit={{ words: exit, onPress: () => go('find') }} />
  }
  return (
    <>
      <Group title={words.coming} items={coming.items} />
      {coming.more.has && <More {...coming.more} byReaching={false} />}
      <Group title={words.past} items={past.items} />
      <More {...past.more} />
    </>
  )
}

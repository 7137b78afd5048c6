import type { EnterpriseId } from '@shared/ids'
import { useList } from '@/api/use-list'
import { bookings as words } from '@/copy/bookings'
import { titles } from '@/copy/titles'
import type { Booking } from '@/features/booking/booking'
import { PlacesLeft } from '@/features/booking/places-left'
import { ForEnterprise } from '@/features/enterprise/for-enterprise'
import { Missing } from '@/features/loaded/missing'
import { go } from '@/platform/navigate'
import { List } from '@/ui/list'
import { More } from '@/ui/more'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Empty } from '@/ui/states'
import { BookingRow } from './booking-row'
import { JoinedEvents } from './joined-events'
import { Waits } from './waits'

function Group({ title, bookings }: { title: string; bookings: readonly Booking[] }) {
  if (bookings.length === 0) return null
  return (
    <Section title={title}>
      <List card>
        {bookings.map((booking) => (
          <BookingRow key={booking.id} booking={booking} />
        ))}
      </List>
    </Section>
  )
}

function Groups({ enterpriseId }: { enterpriseId: EnterpriseId }) {
  const coming = useList('booking.mine', { enterpriseId, when: 'coming' })
  const past = useList('booking.mine', { enterpriseId, when: 'past' })
  const joined = useList('event.mine', { enterpriseId, when: 'coming' })
  if (!coming.items) return <Missing query={coming.query} />
  if (!past.items) return <Missing query={past.query} />
  if (!joined.items) return <Missing query={joined.query} />
  if (coming.items.length + past.items.length + joined.items.length === 0)
    return (
      <>
        <Waits enterpriseId={enterpriseId} />
        <Empty
          icon="calendar"
          title={words.none}
          text={words.noneText}
          exit={{ words: words.find, onPress: () => go('find') }}
        />
      </>
    )
  return (
    <>
      <Waits enterpriseId={enterpriseId} />
      <PlacesLeft left={coming.first?.placesLeft} />
      <Group title={words.upcoming} bookings={coming.items} />
      {coming.more.has && <More {...coming.more} byReaching={false} />}
      <JoinedEvents events={joined.items} />
      {joined.more.has && <More {...joined.more} byReaching={false} />}
      <Group title={words.earlier} bookings={past.items} />
      <More {...past.more} />
    </>
  )
}

/** My enterprise's bookings: what is coming first. */
export default function BookingsPage() {
  return (
    <Screen title={titles.bookings}>
      <ForEnterprise what={titles.bookings}>{({ id }) => <Groups enterpriseId={id} />}</ForEnterprise>
    </Screen>
  )
}

import { bookings as words } from '@/copy/bookings'
import { titles } from '@/copy/titles'
import { useBookings } from '@/features/booking/queries'
import { ForEnterprise } from '@/features/enterprise/for-enterprise'
import { Loaded } from '@/features/loaded'
import { go } from '@/platform/navigate'
import { List } from '@/ui/list'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Empty } from '@/ui/states'
import { BookingRow } from './booking-row'

function Groups({ enterprise }: { enterprise: string }) {
  return (
    <Loaded query={useBookings(enterprise)}>
      {({ bookings }) => {
        const coming = bookings
          .filter(({ state }) => state === 'booked' || state === 'arrived')
          .sort((a, b) => a.start - b.start)
        const earlier = bookings.filter((booking) => !coming.includes(booking)).sort((a, b) => b.start - a.start)
        const groups = [
          { title: words.upcoming, rows: coming },
          { title: words.earlier, rows: earlier },
        ].filter(({ rows }) => rows.length > 0)
        if (groups.length === 0)
          return (
            <Empty
              icon="calendar"
              title={words.none}
              text={words.noneText}
              exit={{ words: words.find, onPress: () => go('find') }}
            />
          )
        return groups.map(({ title, rows }) => (
          <Section key={title} title={title}>
            <List card>
              {rows.map((booking) => (
                <BookingRow key={booking.id} booking={booking} />
              ))}
            </List>
          </Section>
        ))
      }}
    </Loaded>
  )
}

/** My enterprise's bookings: what is coming first. */
export default function BookingsPage() {
  return (
    <Screen title={titles.bookings}>
      <ForEnterprise>{({ id }) => <Groups enterprise={id} />}</ForEnterprise>
    </Screen>
  )
}

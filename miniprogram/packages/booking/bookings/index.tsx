import { bookings as words } from '@/copy/bookings'
import { titles } from '@/copy/titles'
import { useBookings } from '@/features/booking/queries'
import { useEnterprise } from '@/features/who/use-who'
import { go } from '@/platform/navigate'
import { List } from '@/ui/list'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Empty, ErrorState, Skeleton } from '@/ui/states'
import { BookingRow } from './booking-row'

/** My enterprise's bookings: what is coming first. */
export default function BookingsPage() {
  const { data, isError, isEnabled, refetch } = useBookings(useEnterprise()?.id)
  const all = data?.bookings ?? []
  const coming = all.filter(({ state }) => state === 'booked' || state === 'arrived').sort((a, b) => a.start - b.start)
  const earlier = all.filter((booking) => !coming.includes(booking)).sort((a, b) => b.start - a.start)
  const empty = !isEnabled || (data && all.length === 0)
  return (
    <Screen title={titles.bookings}>
      {empty && (
        <Empty
          icon="calendar"
          title={words.none}
          text={words.noneText}
          exit={{ words: words.find, onPress: () => go('find') }}
        />
      )}
      {[
        { title: words.upcoming, rows: coming },
        { title: words.earlier, rows: earlier },
      ].map(
        ({ title, rows }) =>
          rows.length > 0 && (
            <Section key={title} title={title}>
              <List card>
                {rows.map((booking) => (
                  <BookingRow key={booking.id} booking={booking} />
                ))}
              </List>
            </Section>
          ),
      )}
      {isError && !data && <ErrorState of="read" onRetry={() => void refetch()} />}
      {isEnabled && !data && !isError && <Skeleton mark={false} />}
    </Screen>
  )
}

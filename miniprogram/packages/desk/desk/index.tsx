import { beijingTime } from '@shared/calendar/beijing'
import { desk as words } from '@/copy/desk'
import { titles } from '@/copy/titles'
import { NoStation } from '@/features/desk/no-station'
import { useDesk } from '@/features/desk/queries'
import { useStation } from '@/features/desk/use-station'
import { go } from '@/platform/navigate'
import { List, Row } from '@/ui/list'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Empty, ErrorState, Skeleton } from '@/ui/states'
import { Tag } from '@/ui/tag'
import { CheckIn } from './check-in'

const tones = { booked: 'plain', arrived: 'primary', done: 'good', cancelled: 'plain', past: 'warn' } as const

/** A station's day (B5, C1): who comes when, and the code that says who has arrived. */
export default function DeskPage() {
  const { station, ...unknown } = useStation()
  const { data, isError, refetch } = useDesk(station?.id ?? '')
  return (
    <Screen title={station?.label ?? titles.desk}>
      {!station && <NoStation {...unknown} />}
      {station && <CheckIn carrier={station.id} />}
      {data && data.bookings.length > 0 && (
        <Section title={words.today(data.bookings.length)}>
          <List card>
            {data.bookings.map(({ id, start, enterpriseName, serviceName, state }) => (
              <Row
                key={id}
                title={`${beijingTime(start)} ${enterpriseName}`}
                note={serviceName}
                aside={<Tag tone={tones[state]}>{words.state[state]}</Tag>}
                to="visit"
                params={{ booking: id }}
              />
            ))}
          </List>
        </Section>
      )}
      {data?.bookings.length === 0 && (
        <Empty
          icon="calendar"
          title={words.none.title}
          text={words.none.text}
          exit={{ words: words.none.exit, onPress: () => go('records') }}
        />
      )}
      {!data && station && (isError ? <ErrorState of="read" onRetry={() => void refetch()} /> : <Skeleton rows={3} />)}
      {station && (
        <Section>
          <List card>
            <Row icon="doc" title={words.entries.records} to="records" />
            <Row icon="ledger" title={words.entries.ledger} to="ledger" />
            {station.manager && <Row icon="chat" title={words.entries.complaints} to="stationComplaints" />}
          </List>
        </Section>
      )}
    </Screen>
  )
}

import { beijingDate, beijingTime } from '@shared/calendar/beijing'
import { desk as words } from '@/copy/desk'
import { titles } from '@/copy/titles'
import { NoStation } from '@/features/desk/no-station'
import { useDesk } from '@/features/desk/queries'
import { useStation } from '@/features/desk/use-station'
import { WaitingOn } from '@/features/desk/waiting-on'
import { Missing } from '@/features/loaded/missing'
import { now } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { there } from '@/platform/there'
import { List, Row } from '@/ui/list'
import { More } from '@/ui/more'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Empty } from '@/ui/states'
import { Tag } from '@/ui/tag'
import { CheckIn } from './check-in'

const tones = { booked: 'plain', arrived: 'primary', done: 'good', cancelled: 'plain', past: 'warn' } as const

/** A station's day (B5, C1): who comes when, and the code that says who has arrived. */
export default function DeskPage() {
  const { station, who } = useStation()
  const { items, whole, query, more } = useDesk(station?.id)
  return (
    <Screen title={station?.label ?? titles.desk}>
      {!station && <NoStation who={who} what={titles.desk} />}
      {station && <CheckIn carrierId={station.id} />}
      {items && items.length > 0 && (
        <Section title={whole ? words.today(items.length) : words.todayComing}>
          <List card>
            {items.map(({ id, start, enterpriseName, serviceName, state }) => (
              <Row
                key={id}
                title={`${beijingTime(start)} ${enterpriseName}`}
                note={serviceName}
                aside={<Tag tone={tones[state]}>{words.state[state]}</Tag>}
                to={there('deskBooking', { bookingId: id })}
              />
            ))}
          </List>
        </Section>
      )}
      {station && <WaitingOn carrierId={station.id} date={beijingDate(now())} />}
      {more.failed && <More {...more} />}
      {items?.length === 0 && (
        <Empty
          icon="calendar"
          title={words.none.title}
          text={words.none.text}
          exit={{ words: words.none.exit, onPress: () => go('records') }}
        />
      )}
      {!items && station && <Missing query={query} rows={3} />}
      {station && (
        <Section>
          <List card>
            <Row icon="doc" title={words.entries.records} to={there('records')} />
            <Row icon="ledger" title={words.entries.ledger} to={there('ledger')} />
            <Row icon="clock" title={titles.openingHours} to={there('openingHours')} />
            <Row icon="grid" title={titles.services} to={there('services')} />
            {station.manager && <Row icon="chat" title={words.entries.complaints} to={there('stationComplaints')} />}
          </List>
        </Section>
      )}
    </Screen>
  )
}

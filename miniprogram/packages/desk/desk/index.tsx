import { beijingDate } from '@shared/calendar/beijing'
import { formatDay } from '@shared/calendar/format'
import { isLocalDate, type LocalDate, localDate } from '@shared/calendar/local-date'
import { useState } from 'react'
import { desk as words } from '@/copy/desk'
import { deskDay as dayWords } from '@/copy/desk-day'
import { clauses } from '@/copy/punctuation'
import { titles } from '@/copy/titles'
import { NoStation } from '@/features/desk/no-station'
import { useDesk } from '@/features/desk/queries'
import { useStation, type WorkedAt } from '@/features/desk/use-station'
import { WaitingOn } from '@/features/desk/waiting-on'
import { Missing } from '@/features/loaded/missing'
import { useAddress } from '@/platform/address'
import { there } from '@/platform/there'
import { useNow } from '@/platform/use-now'
import { useParams } from '@/platform/use-params'
import { useShown } from '@/platform/use-shown'
import { Box } from '@/ui/base/box'
import { List, Row } from '@/ui/list'
import { More } from '@/ui/more'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { DayStrip } from '@/ui/slot-picker'
import { Empty } from '@/ui/states'
import styles from '../desk.module.scss'
import { CheckIn } from './check-in'
import { Day } from './day'
import { dayChoices } from './day-choices'
import { useAsked, useDeskDays } from './queries'

/** A station's day (B5, C1): who comes when, and the code that says who has arrived. */
export default function DeskPage() {
  const { station, who } = useStation()
  return (
    <Screen title={station?.label ?? titles.desk}>
      {station ? <DeskOf station={station} /> : <NoStation who={who} what={titles.desk} />}
    </Screen>
  )
}

function DeskOf({ station }: { station: WorkedAt }) {
  const { id: carrierId, manager } = station
  const today = beijingDate(useNow(60_000))
  const asked = useParams('desk').day
  const [picked, setPicked] = useState<LocalDate | null>(asked && isLocalDate(asked) ? asked : null)
  const day = picked ?? today
  const shown = useShown()
  const { items, whole, query, more } = useDesk(carrierId, day, shown)
  const requests = useAsked(carrierId, shown)
  const days = useDeskDays(carrierId, shown)
  useAddress(there('desk', day === today ? {} : { day }))
  const coming = items?.filter(({ state }) => state !== 'cancelled' && state !== 'missed').length ?? 0
  return (
    <>
      <Section>
        {days && (
          <DayStrip days={dayChoices(days, today)} chosen={day} onChoose={(date) => setPicked(localDate(date))} />
        )}
        <Box className={styles.second}>
          {clauses([formatDay(day, today), whole ? dayWords.booked(coming) : dayWords.loading])}
        </Box>
      </Section>
      {day === today && <CheckIn carrierId={carrierId} />}
      {items && <Day bookings={items} asked={requests.items ?? []} day={day} />}
      {requests.more.failed && <More {...requests.more} />}
      <WaitingOn carrierId={carrierId} date={day} />
      {more.failed && <More {...more} />}
      {items?.length === 0 && (
        <Empty
          icon="calendar"
          title={dayWords.empty.title}
          text={dayWords.empty.text}
          {...(day !== today && { exit: { words: dayWords.empty.exit, onPress: () => setPicked(null) } })}
        />
      )}
      {!items && <Missing query={query} rows={3} />}
      <Section>
        <List card>
          <Row icon="scan" title={titles.walkInCode} to={there('walkInCode')} />
          <Row icon="doc" title={words.entries.records} to={there('records')} />
          <Row icon="ledger" title={words.entries.ledger} to={there('ledger')} />
          <Row icon="clock" title={titles.openingHours} to={there('openingHours')} />
          <Row icon="bag" title={titles.services} to={there('services')} />
          <Row icon="users" title={titles.peopleRooms} to={there('peopleRooms')} />
          {manager && <Row icon="chat" title={words.entries.complaints} to={there('stationComplaints')} />}
        </List>
      </Section>
    </>
  )
}

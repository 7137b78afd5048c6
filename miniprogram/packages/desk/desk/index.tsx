import { beijingDate } from '@shared/calendar/beijing'
import { isLocalDate, type LocalDate } from '@shared/calendar/local-date'
import { useState } from 'react'
import { desk as words } from '@/copy/desk'
import { deskDay } from '@/copy/desk-day'
import { titles } from '@/copy/titles'
import { NoStation } from '@/features/desk/no-station'
import { useStation, type WorkedAt } from '@/features/desk/use-station'
import { useAddress } from '@/platform/address'
import { there } from '@/platform/there'
import { DESKTOP, useMinWidth } from '@/platform/use-min-width'
import { useNow } from '@/platform/use-now'
import { useParams } from '@/platform/use-params'
import { useShown } from '@/platform/use-shown'
import { Chip, Chips } from '@/ui/chip'
import { List, Row } from '@/ui/list'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Board } from './board'
import { OneDay } from './one-day'
import { Week } from './week'

/** A station's day and week (B5, C1): on a desktop a board, on a phone lists. */
export default function DeskPage() {
  const { station, who } = useStation()
  if (useMinWidth(DESKTOP) && station) return <Board station={station} />
  return (
    <Screen title={station?.label ?? titles.desk}>
      {station ? <DeskOf station={station} /> : <NoStation who={who} what={titles.desk} />}
    </Screen>
  )
}

function DeskOf({ station: { id: carrierId, manager } }: { station: WorkedAt }) {
  const today = beijingDate(useNow(60_000))
  const params = useParams('desk')
  const [picked, setPicked] = useState<LocalDate | null>(params.day && isLocalDate(params.day) ? params.day : null)
  const [view, setView] = useState<'day' | 'week'>(params.view ?? 'day')
  const day = picked ?? today
  const shown = useShown()
  useAddress(there('desk', { ...(day !== today && { day }), ...(view === 'week' && { view }) }))
  return (
    <>
      <Section>
        <Chips label={deskDay.pickView}>
          {(['day', 'week'] as const).map((each) => (
            <Chip key={each} on={view === each} onPress={() => setView(each)}>
              {deskDay.views[each]}
            </Chip>
          ))}
        </Chips>
      </Section>
      {view === 'week' ? (
        <Week carrierId={carrierId} today={today} shown={shown} />
      ) : (
        <OneDay carrierId={carrierId} day={day} today={today} shown={shown} onDay={setPicked} />
      )}
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

import { checkInWindow, isCheckInOpen } from '@shared/booking/check-in-window'
import { beijingDate } from '@shared/calendar/beijing'
import type { CarrierId } from '@shared/ids'
import { api } from '@/api'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { useDraft } from '@/api/use-draft'
import { desk as words } from '@/copy/desk'
import { how } from '@/copy/how'
import { said } from '@/copy/said'
import { titles } from '@/copy/titles'
import { Answers } from '@/features/booking/answers'
import { arrivalTimes } from '@/features/booking/arrival'
import { noteOf } from '@/features/booking/note'
import { useBooking } from '@/features/booking/queries'
import { whenOf } from '@/features/booking/when'
import { ForStation } from '@/features/desk/for-station'
import { useDesk } from '@/features/desk/queries'
import { Failure } from '@/features/failure'
import { Missing } from '@/features/loaded/missing'
import { now } from '@/platform/clock'
import { replace } from '@/platform/navigate'
import { there } from '@/platform/there'
import { useParams } from '@/platform/use-params'
import { Box } from '@/ui/base/box'
import { BottomBar } from '@/ui/bottom-bar'
import { Button } from '@/ui/button'
import { useAsk } from '@/ui/confirm/use-ask'
import { KeyValues } from '@/ui/key-values'
import { List, Row } from '@/ui/list'
import { Note } from '@/ui/note'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Tag } from '@/ui/tag'
import { Answer } from '../answer'
import styles from '../desk.module.scss'
import { HandOver } from '../hand-over'
import { Leave } from '../leave'
import { NoShow } from '../no-show'
import { MeetingLink } from './meeting-link'
import { Reach } from './reach'
import { RecordForm, useDrafted } from './record-form'
import { UndoCheckIn } from './undo-check-in'

/** One appointment at the desk, and its completion, which drafts the service record. */
export default function DeskBookingPage() {
  return <ForStation screen="deskBooking">{({ id }) => <DeskBooking carrierId={id} />}</ForStation>
}

function DeskBooking({ carrierId }: { carrierId: CarrierId }) {
  const { bookingId } = useParams('deskBooking')
  const booking = useBooking(bookingId)
  const desk = useDesk(carrierId, booking.data && beijingDate(booking.data.start))
  const [draft, change, forget] = useDraft(`complete:${bookingId}`, { summary: null as string | null })
  const action = useAction(`desk/complete:${bookingId}`, api.desk.complete, ({ recordId }) => {
    forget()
    void changed('desk.today', 'service.records', 'booking.get')
    return replace('record', { recordId })
  })
  const [ask, question] = useAsk(action.busy)
  const drafted = useDrafted(booking.data?.state === 'arrived' ? bookingId : undefined)
  const summary = draft.summary ?? drafted?.summary ?? ''
  const { mode, quantities = [] } = drafted ?? {}
  const booked = booking.data
  if (!booked) {
    return (
      <Screen title={titles.deskBooking}>
        <Missing list="desk" query={booking} rows={2} />
      </Screen>
    )
  }
  const entry = desk.items?.find(({ id }) => id === booked.id)
  const who = entry?.enterpriseName ?? ''
  const { time, date } = whenOf(booked.start, booked.end, beijingDate(now()))
  const { recordId } = booked
  const isExpected =
    booked.state === 'booked' || booked.state === 'asked' || (booked.state === 'past' && isCheckInOpen(booked, now()))
  return (
    <Screen
      title={titles.deskBooking}
      bar={
        booked.state === 'arrived' ? (
          <BottomBar>
            <Button
              wide
              busy={action.busy}
              disabled={summary.trim() === ''}
              onPress={() =>
                ask(words.askComplete(who), () =>
                  action.run({ bookingId: booked.id, summary, quantities, ...(mode && { mode }) }),
                )
              }
            >
              {words.complete}
            </Button>
          </BottomBar>
        ) : (
          recordId && (
            <BottomBar>
              <Button wide onPress={() => replace('record', { recordId })}>
                {words.toRecord}
              </Button>
            </BottomBar>
          )
        )
      }
    >
      <Section kind="card" title={time} aside={<Tag tone="primary">{words.state[booked.state]}</Tag>}>
        <KeyValues
          rows={[
            [words.booking.who, who],
            [words.booking.service, booked.serviceName],
            [words.booking.when, date ?? time],
            ...(booked.mode ? [[how.title, how.words[booked.mode]] as const] : []),
            ...(booked.address ? [[how.reach(booked.mode), booked.address] as const] : []),
            ...(booked.visitor ? [[said.who, booked.visitor] as const] : []),
            [words.booking.need, noteOf(booked, beijingDate(now())) || words.booking.none],
            [words.booking.number, booked.number],
          ]}
        />
        <Answers answers={booked.answers} />
      </Section>
      {question}
      {(isExpected || booked.state === 'past' || booked.state === 'missed') && (
        <Section>
          <Answer booking={booked} name={who} />
          <NoShow booking={booked} name={who} />
          <Box className={styles.deeds}>
            {entry && <HandOver booking={entry} name={who} />}
            <Reach booking={booked} />
          </Box>
        </Section>
      )}
      {booked.state === 'arrived' && booked.leftAt === null && <UndoCheckIn booking={booked} name={who} />}
      {entry && <MeetingLink booking={entry} />}
      {isExpected && (
        <Section>
          <Note icon="info">{words.waitArrival(arrivalTimes(checkInWindow(booked)))}</Note>
        </Section>
      )}
      {booked.state !== 'arrived' && (
        <Section>
          <List card>
            <Row icon="grid" title={titles.desk} to={there('desk')} />
          </List>
        </Section>
      )}
      {booked.state === 'arrived' && (
        <Section kind="card">
          <RecordForm summary={summary} drafted={drafted} onChange={(typed) => change({ summary: typed })} />
          <Box className={styles.deeds}>
            <Leave booking={booked} name={who} />
            {entry && <HandOver booking={entry} name={who} />}
          </Box>
          <Failure action={action} />
        </Section>
      )}
    </Screen>
  )
}

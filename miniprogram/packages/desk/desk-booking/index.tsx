import { beijingDate } from '@shared/calendar/beijing'
import { api } from '@/api'
import { queryClient } from '@/api/query-client'
import { useAction } from '@/api/use-action'
import { useDraft } from '@/api/use-draft'
import { desk as words } from '@/copy/desk'
import { titles } from '@/copy/titles'
import { useBooking } from '@/features/booking/queries'
import { whenOf } from '@/features/booking/when'
import { useDesk } from '@/features/desk/queries'
import { useStation } from '@/features/desk/use-station'
import { Failure } from '@/features/failure'
import { Missing } from '@/features/loaded/missing'
import { now } from '@/platform/clock'
import { replace } from '@/platform/navigate'
import { useParams } from '@/platform/use-params'
import { BottomBar } from '@/ui/bottom-bar'
import { Button } from '@/ui/button'
import { LongField } from '@/ui/field'
import { KeyValues } from '@/ui/key-values'
import { Note } from '@/ui/note'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Tag } from '@/ui/tag'

const MOST = 1000

/** One appointment at the desk, and its completion, which drafts the service record. */
export default function VisitPage() {
  const { booking: id } = useParams('booking')
  const { station } = useStation()
  const booking = useBooking(id)
  const desk = useDesk(station?.id ?? '')
  const [draft, change, forget] = useDraft(`complete:${id}`, { summary: '' })
  const action = useAction(`desk/complete:${id}`, api.desk.complete, ({ record }) => {
    forget()
    void queryClient.invalidateQueries({ queryKey: ['desk'] })
    void queryClient.invalidateQueries({ queryKey: ['records'] })
    void queryClient.invalidateQueries({ queryKey: ['booking', id] })
    return replace('record', { record })
  })
  const visit = booking.data
  if (!visit) {
    return (
      <Screen title={titles.visit}>
        <Missing query={booking} rows={2} />
      </Screen>
    )
  }
  const who = desk.data?.bookings.find((each) => each.id === id)?.enterpriseName ?? ''
  const { time, date } = whenOf(visit.start, visit.end, beijingDate(now()))
  const { record } = visit
  return (
    <Screen
      title={titles.visit}
      bar={
        visit.state === 'arrived' ? (
          <BottomBar>
            <Button
              wide
              busy={action.busy}
              disabled={draft.summary.trim() === ''}
              onPress={() => action.run({ booking: id, summary: draft.summary })}
            >
              {words.complete}
            </Button>
          </BottomBar>
        ) : (
          record && (
            <BottomBar>
              <Button wide onPress={() => replace('record', { record })}>
                {words.toRecord}
              </Button>
            </BottomBar>
          )
        )
      }
    >
      <Section kind="panel" title={time} aside={<Tag tone="primary">{words.state[visit.state]}</Tag>}>
        <KeyValues
          rows={[
            [words.visit.who, who],
            [words.visit.service, visit.serviceName],
            [words.visit.when, date ?? time],
            [words.visit.need, visit.note || words.visit.none],
            [words.visit.number, visit.number],
          ]}
        />
      </Section>
      {visit.state === 'booked' && (
        <Section>
          <Note icon="info">{words.waitArrival}</Note>
        </Section>
      )}
      {visit.state === 'arrived' && (
        <Section kind="card">
          <LongField
            label={words.summary}
            placeholder={words.summaryHint}
            hint={words.completeNote}
            value={draft.summary}
            most={MOST}
            onChange={(summary) => change({ summary })}
          />
          <Failure action={action} />
        </Section>
      )}
    </Screen>
  )
}

import { beijingDate } from '@shared/calendar/beijing'
import { useState } from 'react'
import { api } from '@/api'
import { queryClient } from '@/api/query-client'
import { useAction } from '@/api/use-action'
import { useDraft } from '@/api/use-draft'
import { confirm as words } from '@/copy/confirm'
import { titles } from '@/copy/titles'
import { useCarrier } from '@/features/booking/queries'
import { whenOf } from '@/features/booking/when'
import { Missing } from '@/features/loaded/missing'
import { useWho } from '@/features/who/use-who'
import { now } from '@/platform/clock'
import { replace } from '@/platform/navigate'
import { useParams } from '@/platform/use-params'
import { BottomBar } from '@/ui/bottom-bar'
import { Button } from '@/ui/button'
import { Field, LongField } from '@/ui/field'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Problem } from './problem'
import { Summary } from './summary'
import { Visitor } from './visitor'

const NOTE_LENGTH = 300

/** The last look before a seat is taken (B2, B4). */
export default function ConfirmPage() {
  const { carrier: carrierId, service, ...first } = useParams('carrier', 'service', 'slot', 'start', 'end')
  const [slot, setSlot] = useState({ id: first.slot, start: Number(first.start), end: Number(first.end) })
  const [draft, change, forget] = useDraft(`booking:${carrierId}:${service}`, { note: '' })
  const carrier = useCarrier(carrierId)
  const who = useWho()
  const enterprise = who.data?.enterprises[0]
  const missing = [carrier, who].find(({ data }) => data === undefined)
  const booking = useAction('booking/book', api.booking.book, ({ id }) => {
    forget()
    void queryClient.invalidateQueries({ queryKey: ['bookings'] })
    return replace('ticket', { booking: id })
  })
  const book = (id: string) => enterprise && booking.run({ slot: id, enterprise: enterprise.id, note: draft.note })
  const bar = enterprise && (
    <BottomBar>
      <Button wide busy={booking.busy} onPress={() => book(slot.id)}>
        {words.submit}
      </Button>
    </BottomBar>
  )
  return (
    <Screen title={titles.confirm} bar={bar}>
      {booking.error !== null && (
        <Problem
          error={booking.error}
          wanted={slot}
          busy={booking.busy}
          onRetry={booking.retry}
          onInstead={(offer) => {
            setSlot({ id: offer.slot, start: offer.start, end: offer.end })
            book(offer.slot)
          }}
        />
      )}
      {carrier.data && (
        <>
          <Summary
            carrier={carrier.data.carrier}
            service={service}
            when={whenOf(slot.start, slot.end, beijingDate(now()))}
          />
          {who.data !== undefined && !enterprise && <Visitor signedIn={who.data !== null} />}
          {enterprise && (
            <Section kind="card">
              <LongField
                label={words.need}
                placeholder={words.needHint}
                value={draft.note}
                most={NOTE_LENGTH}
                onChange={(note) => change({ note })}
              />
              <Field label={words.who}>{enterprise.name}</Field>
            </Section>
          )}
        </>
      )}
      {missing && <Missing query={missing} rows={3} />}
    </Screen>
  )
}

import { beijingDate } from '@shared/calendar/beijing'
import type { Mode } from '@shared/directory/carrier'
import type { SlotId } from '@shared/ids'
import { limits } from '@shared/limits'
import { useState } from 'react'
import { api } from '@/api'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { useDraft } from '@/api/use-draft'
import { confirm as words } from '@/copy/confirm'
import { titles } from '@/copy/titles'
import { PlacesLeft } from '@/features/booking/places-left'
import { useCarrier, useComing } from '@/features/booking/queries'
import { whenOf } from '@/features/booking/when'
import { ActingFor } from '@/features/enterprise/acting-for'
import { NoEnterprise } from '@/features/enterprise/for-enterprise'
import { Missing } from '@/features/loaded/missing'
import { Lost } from '@/features/lost'
import { WayIn } from '@/features/sign-in/way-in'
import { useWho } from '@/features/who/use-who'
import { now } from '@/platform/clock'
import { finish } from '@/platform/finish'
import { there } from '@/platform/there'
import { useParams } from '@/platform/use-params'
import { BottomBar } from '@/ui/bottom-bar'
import { Button } from '@/ui/button'
import { Field, LongField } from '@/ui/field'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { AbsenceBlock, useStanding } from '../absence-note'
import { How } from './how'
import { isGone, Problem } from './problem'
import { Summary } from './summary'

/** The last look before a seat is taken (B2, B4). */
export default function ConfirmPage() {
  const { carrierId, serviceId, slotId, start, end } = useParams('confirm')
  const [slot, setSlot] = useState(slotId && start && end ? { slotId, start, end } : null)
  const [draft, change, forget] = useDraft(`booking:${carrierId}:${serviceId}`, {
    note: '',
    address: '',
    mode: undefined as Mode | undefined,
  })
  const carrier = useCarrier(carrierId)
  const who = useWho()
  const [enterprise, ...others] = who.data?.enterprises ?? []
  const coming = useComing(enterprise?.id)
  const standing = useStanding(enterprise?.id)
  const missing = [carrier, who].find(({ data }) => data === undefined)
  const booking = useAction('booking/book', api.booking.book, ({ id }) => {
    forget()
    void changed('booking.mine', 'enterprise.waiting')
    return finish(there('ticket', { bookingId: id }), ['slots', 'confirm'])
  })
  const service = carrier.data?.carrier.services.find(({ id }) => id === serviceId)
  const modes = service?.modes ?? []
  const mode = draft.mode && modes.includes(draft.mode) ? draft.mode : modes[0]
  const said = { ...(mode && { mode }), ...(mode === 'visit' && { address: draft.address }) }
  const lacksAddress = mode === 'visit' && draft.address.trim() === ''
  const book = (wantedId: SlotId) =>
    enterprise && booking.run({ slotId: wantedId, enterpriseId: enterprise.id, note: draft.note, ...said })
  const bar = enterprise && slot && !isGone(booking.error) && (
    <BottomBar>
      <Button wide busy={booking.busy} disabled={lacksAddress || !carrier.data} onPress={() => book(slot.slotId)}>
        {words.submit}
      </Button>
    </BottomBar>
  )
  return (
    <Screen title={titles.confirm} bar={bar}>
      {booking.error !== null && slot && (
        <Problem
          error={booking.error}
          wanted={slot}
          busy={booking.busy}
          onRetry={booking.retry}
          onInstead={(offer) => {
            setSlot(offer)
            book(offer.slotId)
          }}
        />
      )}
      {!slot && <Lost list="find" />}
      {slot && carrier.data && (
        <>
          <Summary
            carrier={carrier.data.carrier}
            serviceId={serviceId}
            start={slot.start}
            when={whenOf(slot.start, slot.end, beijingDate(now()))}
          />
          {who.data === null && <WayIn what={titles.confirm} />}
          {who.data && !enterprise && <NoEnterprise />}
          {enterprise && <How modes={modes} mode={mode} address={draft.address} onChange={change} />}
          {enterprise && (
            <Section kind="card">
              <LongField
                label={words.need}
                placeholder={words.needHint}
                value={draft.note}
                most={limits.bookingNote}
                onChange={(note) => change({ note })}
              />
              {others.length > 0 ? (
                <ActingFor enterprises={[enterprise, ...others]} />
              ) : (
                <Field label={words.who}>{enterprise.name}</Field>
              )}
            </Section>
          )}
          {booking.error === null && <PlacesLeft left={coming.data?.placesLeft} />}
          {booking.error === null && <AbsenceBlock standing={standing.data} linked />}
        </>
      )}
      {slot && missing && <Missing list="find" query={missing} rows={3} />}
    </Screen>
  )
}

import { beijingDate } from '@shared/calendar/beijing'
import type { SlotId } from '@shared/ids'
import { useState } from 'react'
import { api } from '@/api'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
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
import { Field } from '@/ui/field'
import { Screen } from '@/ui/screen'
import { AbsenceBlock, useStanding } from '../absence-note'
import { Said } from '../parts/said'
import { useSaid } from '../parts/use-said'
import { isGone, Problem } from './problem'
import { Summary } from './summary'

/** The last look before a seat is taken (B2, B4). */
export default function ConfirmPage() {
  const { carrierId, serviceId, slotId, start, end } = useParams('confirm')
  const [slot, setSlot] = useState(slotId && start && end ? { slotId, start, end } : null)
  const carrier = useCarrier(carrierId)
  const who = useWho()
  const [enterprise, ...others] = who.data?.enterprises ?? []
  const coming = useComing(enterprise?.id)
  const standing = useStanding(enterprise?.id)
  const missing = [carrier, who].find(({ data }) => data === undefined)
  const booking = useAction('booking/book', api.booking.book, ({ id }) => {
    said.taken()
    void changed('booking.mine', 'enterprise.waiting')
    return finish(there('ticket', { bookingId: id }), ['slots', 'confirm'])
  })
  const service = carrier.data?.carrier.services.find(({ id }) => id === serviceId)
  const said = useSaid(`booking:${carrierId}:${serviceId}`, service, enterprise?.id, booking.error)
  const book = (wantedId: SlotId) =>
    enterprise && said.send((all) => booking.run({ slotId: wantedId, enterpriseId: enterprise.id, ...all }))
  const bar = enterprise && slot && !isGone(booking.error) && (
    <BottomBar>
      <Button wide busy={booking.busy} disabled={!carrier.data} onPress={() => book(slot.slotId)}>
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
            mode={said.mode}
            when={whenOf(slot.start, slot.end, beijingDate(now()))}
          />
          {who.data === null && <WayIn what={titles.confirm} />}
          {who.data && !enterprise && <NoEnterprise />}
          {enterprise && (
            <Said said={said} enterpriseId={enterprise.id}>
              {others.length > 0 ? (
                <ActingFor enterprises={[enterprise, ...others]} />
              ) : (
                <Field label={words.forWhom}>{enterprise.name}</Field>
              )}
            </Said>
          )}
          {booking.error === null && <PlacesLeft left={coming.data?.placesLeft} />}
          {booking.error === null && <AbsenceBlock standing={standing.data} linked />}
        </>
      )}
      {slot && missing && <Missing list="find" query={missing} rows={3} />}
    </Screen>
  )
}

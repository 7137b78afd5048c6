import { api } from '@/api'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { titles } from '@/copy/titles'
import { useCarrier } from '@/features/booking/queries'
import { useWait, type Wait } from '@/features/booking/waits'
import { Loaded } from '@/features/loaded'
import { Missing } from '@/features/loaded/missing'
import { finish } from '@/platform/finish'
import { there } from '@/platform/there'
import { useParams } from '@/platform/use-params'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Said } from '../parts/said'
import { useSaid } from '../parts/use-said'
import { Card } from './card'
import { Elsewhere } from './elsewhere'
import { OfferBar } from './offer-bar'
import { Ways } from './ways'

/** One wait of an enterprise: the place in the queue, or the seat that is kept for it (候补). */
export default function WaitlistPage() {
  const { waitId } = useParams('waitlist')
  const query = useWait(waitId)
  const wait = query.data
  const accept = useAction(`waitlist/accept:${waitId}`, api.waitlist.accept, ({ id: bookingId }) => {
    said.taken()
    void changed('booking.mine', 'waitlist')
    return finish(there('ticket', { bookingId }), ['waitlist'])
  })
  const offered = wait?.state === 'offered'
  const carrier = useCarrier(offered ? wait.carrierId : undefined)
  const service = carrier.data?.carrier.services.find(({ id }) => id === wait?.serviceId)
  const said = useSaid(`wait:${waitId}`, service, wait?.enterpriseId, accept.error)
  const take = () => wait && said.send((all) => accept.run({ waitId: wait.id, ...all }))
  return (
    <Screen
      title={titles.waitlist}
      bar={offered && <OfferBar wait={wait} accept={accept} ready={service !== undefined} onAccept={take} />}
    >
      <Loaded list="bookings" query={query} rows={2}>
        {(shown: Wait) => (
          <>
            <Section kind="card">
              <Card wait={shown} />
            </Section>
            {offered && !carrier.data && <Missing list="find" query={carrier} rows={2} />}
            {offered && service && <Said said={said} enterpriseId={shown.enterpriseId} />}
            <Ways wait={shown} />
            {shown.state !== 'taken' && <Elsewhere wait={shown} />}
          </>
        )}
      </Loaded>
    </Screen>
  )
}

import { titles } from '@/copy/titles'
import { useWait, type Wait } from '@/features/booking/waits'
import { Loaded } from '@/features/loaded'
import { useParams } from '@/platform/use-params'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Card } from './card'
import { Elsewhere } from './elsewhere'
import { OfferBar } from './offer-bar'
import { Ways } from './ways'

/** One wait of an enterprise: the place in the queue, or the seat that is kept for it (候补). */
export default function WaitlistPage() {
  const { waitId } = useParams('waitlist')
  const query = useWait(waitId)
  const wait = query.data
  return (
    <Screen title={titles.waitlist} bar={wait?.state === 'offered' && <OfferBar wait={wait} />}>
      <Loaded list="bookings" query={query} rows={2}>
        {(shown: Wait) => (
          <>
            <Section kind="card">
              <Card wait={shown} />
            </Section>
            <Ways wait={shown} />
            {shown.state !== 'taken' && <Elsewhere wait={shown} />}
          </>
        )}
      </Loaded>
    </Screen>
  )
}

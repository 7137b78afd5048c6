import { offShelf } from '@shared/booking/shelf'
import type { ServiceId } from '@shared/ids'
import { useState } from 'react'
import { carrier as words } from '@/copy/carrier'
import { titles } from '@/copy/titles'
import { walkIn } from '@/copy/walk-in'
import { useCarrier } from '@/features/booking/queries'
import { About } from '@/features/carrier/about'
import { Head } from '@/features/carrier/head'
import { Loaded } from '@/features/loaded'
import { Outcomes } from '@/features/outcome/outcomes'
import { Ratings } from '@/features/rating/ratings'
import { go } from '@/platform/navigate'
import { useShare } from '@/platform/share'
import { there } from '@/platform/there'
import { useParams } from '@/platform/use-params'
import { BottomBar } from '@/ui/bottom-bar'
import { Button } from '@/ui/button'
import { List, Row } from '@/ui/list'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { LeftPage } from './left'
import { Own } from './own'
import { ServiceSheet, Services } from './services'
import { Standing } from './standing'

/** Everything about one carrier that is public (A5), and the way to book. */
export default function CarrierPage() {
  const { carrierId } = useParams('carrier')
  const found = useCarrier(carrierId)
  const { data } = found
  const [picking, setPicking] = useState(false)
  useShare(
    data ? words.share(data.carrier.name) : titles.carrier,
    carrierId ? there('carrier', { carrierId }) : there('find'),
  )
  const services = data && !data.left ? data.carrier.services : []
  const book = (serviceId: ServiceId) => {
    // Left open, the sheet would keep the next page from being touched.
    setPicking(false)
    if (carrierId) go('slots', { carrierId, serviceId })
  }
  const offered = services.filter((service) => data && offShelf(service, data.today)?.state !== 'withdrawn')
  const [only] = offered
  const start = () => (offered.length === 1 && only ? book(only.id) : setPicking(true))
  return (
    <Screen
      title={titles.carrier}
      bar={
        offered.length > 0 && (
          <BottomBar>
            <Button wide onPress={start}>
              {words.book}
            </Button>
          </BottomBar>
        )
      }
    >
      <Loaded list="find" query={found}>
        {(page) => (
          <>
            {page.left ? (
              <LeftPage carrier={page.carrier} left={page.left} />
            ) : (
              <>
                <Head {...page} />
                <Services services={services} today={page.today} onBook={book} />
              </>
            )}
            <Ratings carrierId={page.carrier.id} />
            <Outcomes carrierId={page.carrier.id} />
            {!page.left && <About {...page} />}
            <Standing {...page} />
            <Own carrier={page.carrier} />
            <Section>
              <List card>
                <Row icon="calendar" title={words.events} to={there('events', { carrierId: page.carrier.id })} />
                {!page.left && <Row icon="scan" title={walkIn.entry} to={there('walkIn')} />}
                <Row icon="flag" title={words.complain} to={there('complaintNew', { carrierId: page.carrier.id })} />
              </List>
            </Section>
          </>
        )}
      </Loaded>
      {picking && data && (
        <ServiceSheet services={offered} today={data.today} onBook={book} onClose={() => setPicking(false)} />
      )}
    </Screen>
  )
}

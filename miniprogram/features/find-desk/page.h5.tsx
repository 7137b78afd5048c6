import { beijingDate } from '@shared/calendar/beijing'
import type { CarrierId } from '@shared/ids'
import { carrier } from '@/copy/carrier'
import { findDesk as words } from '@/copy/find-desk'
import { slots } from '@/copy/slots'
import { ui } from '@/copy/ui'
import { useCarrier } from '@/features/booking/queries'
import { whenOf } from '@/features/booking/when'
import { About } from '@/features/carrier/about'
import { Head } from '@/features/carrier/head'
import { choice } from '@/features/directory/question'
import type { Answer } from '@/features/directory/use-answer'
import { Loaded } from '@/features/loaded'
import { Ratings } from '@/features/rating/ratings'
import { go } from '@/platform/navigate'
import { there } from '@/platform/there'
import { Box } from '@/ui/base/box'
import { Press } from '@/ui/base/press'
import { BottomBar } from '@/ui/bottom-bar'
import { Button } from '@/ui/button'
import { Icon } from '@/ui/icon'
import { List, Row } from '@/ui/list'
import styles from './find-desk.module.scss'
import { Times } from './times.h5'
import { usePicking } from './use-picking.h5'

interface PageProps {
  answer: Answer
  carrierId: CarrierId
}

/** The page of the carrier that is chosen, with its times; the one filled button of the screen takes the one that is picked. */
export function Page({ answer: { suiting, now }, carrierId }: PageProps) {
  const found = useCarrier(carrierId)
  const picking = usePicking(found.data?.carrier, suiting)
  const { service, offer } = picking
  const when = offer && whenOf(offer.start, offer.end, beijingDate(now))
  const book = () => {
    if (!service || !offer) return
    go('confirm', { carrierId, serviceId: service.id, slotId: offer.slotId, start: offer.start, end: offer.end })
  }
  return (
    <section className={styles.page} aria-label={words.page}>
      <Box className={styles.body} scrolls>
        <Press className={styles.close} aria-label={ui.close} onPress={() => choice.set(undefined)}>
          <Icon name="close" size={20} />
        </Press>
        <Loaded query={found}>
          {(page) => (
            <>
              <Head {...page} wide />
              <Times carrier={page.carrier} picking={picking} now={now} />
              <Ratings carrierId={carrierId} />
              <About {...page} />
              <List>
                <Row icon="flag" title={carrier.complain} to={there('complaintNew', { carrierId })} />
              </List>
            </>
          )}
        </Loaded>
      </Box>
      {service && (
        <BottomBar
          summary={when ? { title: when.time, note: service.name } : { title: slots.none, note: service.name }}
        >
          <Button disabled={!offer} onPress={book}>
            {words.book}
          </Button>
        </BottomBar>
      )}
    </section>
  )
}

import { kinds } from '@shared/directory/kinds'
import { useQuery } from '@tanstack/react-query'
import type { Output } from '@/api/contract'
import { queryOf } from '@/api/query'
import { carrierStanding as words } from '@/copy/carrier-standing'
import { distance } from '@/copy/distance'
import { day } from '@/copy/moment'
import styles from '@/features/carrier/carrier.module.scss'
import { Loaded } from '@/features/loaded'
import { now } from '@/platform/clock'
import { there } from '@/platform/there'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { List, Row } from '@/ui/list'
import { Section } from '@/ui/section'

type Page = Output<'directory.carrier'>
/** So many others are offered in its place. */
const others = 5

/** For whoever has the address of one that is no carrier of its kind any more: since when, and where else to go. */
export function LeftPage({ carrier, left }: { carrier: Page['carrier']; left: NonNullable<Page['left']> }) {
  const { lng, lat } = carrier.location
  const near = useQuery(queryOf('directory.nearest', { at: { lng, lat }, kinds: [carrier.kind], limit: others }))
  return (
    <>
      <Section kind="card">
        <Box className={styles.second}>{carrier.name}</Box>
        <Heading level={2} className={styles.name}>
          {words.left(left.what, kinds[carrier.kind].label, day(left.on, now()))}
        </Heading>
        <Box className={styles.second}>{words.leftNote}</Box>
      </Section>
      <Section title={words.nearest}>
        <Loaded list="find" query={near}>
          {({ carriers }) =>
            carriers.length === 0 ? (
              <Box className={styles.second}>{words.none}</Box>
            ) : (
              <List card>
                {carriers.map(({ id, name, address, metres }) => (
                  <Row
                    key={id}
                    icon="pin"
                    title={name}
                    note={address}
                    aside={distance(metres)}
                    to={there('carrier', { carrierId: id })}
                  />
                ))}
              </List>
            )
          }
        </Loaded>
      </Section>
      <Section>
        <List card>
          <Row icon="calendar" title={words.bookings} to={there('bookings')} />
        </List>
      </Section>
    </>
  )
}

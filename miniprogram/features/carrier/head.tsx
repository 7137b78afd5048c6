import { categories } from '@shared/directory/categories'
import { openState } from '@shared/directory/hours'
import { metresBetween } from '@shared/directory/nearest'
import { openDetail, openText } from '@shared/directory/open-text'
import type { Output } from '@/api/contract'
import { carrier as words } from '@/copy/carrier'
import { distance, walking } from '@/copy/distance'
import { usePlace } from '@/features/place/place'
import { dial, route } from '@/platform/contact'
import { useNow } from '@/platform/use-now'
import { Box } from '@/ui/base/box'
import { cx } from '@/ui/base/cx'
import { Heading } from '@/ui/base/heading'
import { Button } from '@/ui/button'
import { Mark } from '@/ui/mark'
import { Section } from '@/ui/section'
import styles from './carrier.module.scss'
import { Fact } from './fact'

type Page = Output<'directory.carrier'>

/**
 * Who it is, how far, whether it is open, what others said, and how to reach it.
 * @param wide where a number is read rather than tapped
 */
export function Head({ carrier, rating, wide }: Page & { wide?: boolean }) {
  const place = usePlace()
  const metres = place ? metresBetween(place.at, carrier.location) : null
  const now = useNow(60_000)
  const open = openState(carrier, now)
  return (
    <Section kind="card">
      <Box className={styles.who}>
        <Mark kind={carrier.kind} />
        <Box className={styles.words}>
          <Heading level={2} className={cx(styles.name, wide && styles.roomy)}>
            {carrier.name}
          </Heading>
          <Box className={styles.second}>
            {carrier.specialities.length > 0 && (
              <Box>{words.speciality(carrier.specialities.map((each) => categories[each].label))}</Box>
            )}
            <Box>{carrier.address}</Box>
            {!wide && <Box className="nowrap">{words.phoneNumber(carrier.phone)}</Box>}
          </Box>
        </Box>
      </Box>
      <Box className={styles.facts}>
        {rating.average === null ? (
          <Fact value={words.tooFew} note={words.ratings(rating.enough)} />
        ) : (
          <Fact value={rating.average.toFixed(1)} note={words.rated(rating.count)} />
        )}
        {metres !== null && <Fact value={distance(metres)} note={walking(metres) ?? words.away} />}
        <Fact value={openText(open)} note={openDetail(open, now)} tone={open.state === 'open' ? 'good' : undefined} />
      </Box>
      <Box className={styles.ways}>
        <Button kind="quiet" wide icon="phone" onPress={() => dial(carrier.phone)}>
          {wide ? carrier.phone : words.phone}
        </Button>
        <Button
          kind="quiet"
          wide
          icon="go"
          onPress={() => void route({ ...carrier, ...carrier.location }, words.copied)}
        >
          {words.route}
        </Button>
      </Box>
    </Section>
  )
}

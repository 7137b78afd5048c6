import type { CarrierKind } from '@shared/directory/kinds'
import type { CarrierId } from '@shared/ids'
import { there } from '@/platform/there'
import { Box } from '../base/box'
import { cx } from '../base/cx'
import { Heading } from '../base/heading'
import { Link } from '../base/link'
import { Fact, Facts } from '../facts'
import { Icon } from '../icon'
import { Mark } from '../mark'
import styles from './carrier-card.module.scss'

/** How a carrier's hours stand right now; the word always goes with the colour. */
export type OpenTone = 'open' | 'soon' | 'shut'

export interface CarrierCardProps {
  id: CarrierId
  kind: CarrierKind
  name: string
  /** 620 米 */
  distance?: string
  open: { tone: OpenTone; text: string }
  /** 4.8 分（126 人）, or why there is no figure. */
  rating?: string
  /** What it is good at, where it helps to choose. */
  speciality?: string
  /**
   * The next free slot in words; `bookable: false` for what stands in its place. Its line is kept free while it is coming: a list
   * that moves under a finger opens the wrong carrier.
   */
  slot?: { bookable: boolean; text: string } | 'coming'
  /** It is the one that is shown beside the list. */
  current?: boolean
  /** Where a tap does not lead to its page. */
  onOpen?: () => void
}

/** A carrier in a list: the whole card is the target, and its name is never cut. */
export function CarrierCard({
  id,
  kind,
  name,
  distance,
  open,
  rating,
  speciality,
  slot,
  current,
  onOpen,
}: CarrierCardProps) {
  const facts = [
    distance,
    <Fact key="open" className={styles[open.tone]}>
      {open.text}
    </Fact>,
    rating,
    speciality,
  ]
  return (
    <Link
      to={there('carrier', { carrierId: id })}
      onOpen={onOpen}
      className={cx(styles.carrier, current && styles.current)}
      {...(current && { 'aria-current': 'true' })}
    >
      <Mark kind={kind} />
      <Box className={styles.words}>
        <Heading level={3} className={styles.name}>
          {name}
        </Heading>
        <Facts>{facts}</Facts>
        {slot && (
          <Box className={cx(styles.slot, slot === 'coming' ? styles.coming : !slot.bookable && styles.none)}>
            {slot !== 'coming' && (
              <>
                <Icon name={slot.bookable ? 'calendar' : 'phone'} size={16} />
                {slot.text}
              </>
            )}
          </Box>
        )}
      </Box>
    </Link>
  )
}

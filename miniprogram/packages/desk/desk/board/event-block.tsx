import type { Stretch } from '@shared/booking/board-axis'
import type { Block } from '@shared/booking/board-blocks'
import { beijingTime } from '@shared/calendar/beijing'
import { board as words } from '@/copy/board'
import { there } from '@/platform/there'
import { Box } from '@/ui/base/box'
import { cx } from '@/ui/base/cx'
import { Link } from '@/ui/base/link'
import { placeOf } from './block'
import styles from './board.module.scss'
import type { PlacedEvent } from './days'

/** An event among the appointments: what and when, how many seats are taken, and the way to its page. Of a crowd it is said how many they are. */
export function EventBlock({ block, axis }: { block: Block<PlacedEvent>; axis: readonly Stretch[] }) {
  const [first, ...others] = block.entries
  if (!first) return null
  const { title, seats, seatsLeft } = first
  const times = words.times(beijingTime(block.start), beijingTime(block.end))
  const { style, low } = placeOf(block, axis)
  return (
    <Link
      to={others.length > 0 ? there('events') : there('event', { eventId: first.id })}
      className={cx(styles.block, styles.event, low && styles.low)}
      style={style}
    >
      <Box className={styles.name}>{others.length > 0 ? words.events(block.entries.length) : title}</Box>
      <Box className={styles.state}>
        {others.length > 0 || seats === 0 ? times : words.seats(seats - seatsLeft, seats)}
      </Box>
      <Box className={styles.unseen}>{times}</Box>
    </Link>
  )
}

import { type Stretch, topOf } from '@shared/booking/board-axis'
import { type Block, spanOf } from '@shared/booking/board-blocks'
import { beijingTime, type Instant } from '@shared/calendar/beijing'
import { board as words } from '@/copy/board'
import { clauses } from '@/copy/punctuation'
import { Box } from '@/ui/base/box'
import { cx } from '@/ui/base/cx'
import { Press } from '@/ui/base/press'
import type { Booked } from '../entry'
import { nameOf, stateOf } from '../said'
import styles from './board.module.scss'
import { px } from './px'

/** Room for two lines of it. */
const TWO_LINES = 40
const GAP = 4

export const blockId = (key: string) => `block_${key}`

interface BlockViewProps {
  block: Block<Booked>
  lane: string
  axis: readonly Stretch[]
  at: Instant
  chosen: boolean
  onPress: () => void
}

/** Where it lies in its column, and whether there is room for one line alone. */
export function placeOf(block: Block, axis: readonly Stretch[]) {
  const { from, to } = spanOf(block)
  const top = topOf(axis, from)
  const height = Math.max(topOf(axis, to) - top - GAP, 24)
  const { nth, of } = block
  const style = { top: px(top + GAP / 2), height: px(height), left: `${(nth * 100) / of}%`, width: `${100 / of}%` }
  return { style, low: height < TWO_LINES }
}

export function BlockView({ block, lane, axis, at, chosen, onPress }: BlockViewProps) {
  const { key, entries, start, end } = block
  const [first] = entries
  if (!first) return null
  const { style, low } = placeOf(block, axis)
  const several = entries.length > 1
  const name = several ? groupName(entries) : nameOf(first)
  const times = words.times(beijingTime(start), beijingTime(end))
  const state = several ? times : stateOf(first, at)
  return (
    <Press
      id={blockId(key)}
      onPress={onPress}
      aria-pressed={chosen}
      className={cx(styles.block, styles[first.state], chosen && styles.chosen, low && styles.low)}
      style={style}
    >
      <Box className={styles.name}>{name}</Box>
      <Box className={styles.state}>{state}</Box>
      <Box className={styles.unseen}>{clauses([times, first.serviceName, lane])}</Box>
    </Press>
  )
}

/** A session of several seats is one service; of a crowd it is said how many they are. */
const groupName = (entries: readonly Booked[]) => {
  const services = new Set(entries.map(({ serviceName }) => serviceName))
  const [service] = services
  return services.size === 1 && service ? words.group(service, entries.length) : words.count(entries.length)
}

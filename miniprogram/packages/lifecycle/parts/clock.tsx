import { lifecycle } from '@/copy/lifecycle'
import { day } from '@/copy/moment'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { cx } from '@/ui/base/cx'
import { Span } from '@/ui/base/span'
import { Note } from '@/ui/note'
import { BasisTag, Tag } from '@/ui/tag'
import styles from './parts.module.scss'
import type { Due } from './queries'

const words = lifecycle.clock

/** A day that may still move is underlined with dashes and never red. */
export const DueDay = ({ due }: { due: Due }) => (
  <Span className={cx(due.provisional && styles.provisional)}>{day(due.on, now())}</Span>
)

/** How far a stage has come: the day it is at, how many are left, its length and what that rests on. */
export function Clock({ due }: { due: Due }) {
  const { on, provisional, past, count, unit, nth, basis } = due
  const left = Math.max(0, count - Math.max(0, nth))
  const share = Math.min(1, Math.max(0, nth) / Math.max(1, count))
  const state = past ? words.past(day(on, now())) : left === 0 ? words.today : words.left(left, unit, day(on, now()))
  return (
    <Box className={styles.stack}>
      <Box className={styles.head}>
        <Box className={cx(styles.strong, past && styles.bad, provisional && styles.provisional)}>{state}</Box>
        <Box className={styles.second}>{words.nth(nth, unit)}</Box>
      </Box>
      <Box className={styles.track}>
        <Box className={cx(styles.fill, past && styles.fillPast)} style={{ width: `${share * 100}%` }} />
      </Box>
      <Box className={styles.said}>
        {words.length(count, unit)}
        {basis.kind === 'operator' && <BasisTag>{lifecycle.stands.operator}</BasisTag>}
        {provisional && <Tag tone="warn">{words.provisional}</Tag>}
      </Box>
      {provisional && <Note>{words.why}</Note>}
    </Box>
  )
}

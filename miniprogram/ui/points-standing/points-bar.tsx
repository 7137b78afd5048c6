import { points as words } from '@/copy/points'
import { Box } from '../base/box'
import styles from './points-standing.module.scss'

const percent = (part: number, whole: number) => `${Math.max(0, Math.min(100, (part / whole) * 100))}%`

interface PointsBarProps {
  /** hundredths of a point */
  total: number
  threshold: number
  ceiling: number
  /** what it would be if all that waits were verified */
  projected?: number | undefined
}

/** A line from 0 to the ceiling with a tick at the threshold. A bar, not a ring: two marks on a line compare at a glance. */
export function PointsBar({ total, threshold, ceiling, projected }: PointsBarProps) {
  return (
    <Box>
      <Box className={styles.bar} role="img" aria-label={words.barName(total, threshold, ceiling)}>
        {projected !== undefined && <Box className={styles.projected} style={{ width: percent(projected, ceiling) }} />}
        <Box className={styles.fill} style={{ width: percent(total, ceiling) }} />
        <Box className={styles.tick} style={{ left: percent(threshold, ceiling) }} />
      </Box>
      <Box className={styles.scale} aria-hidden>
        <Box className={styles.zero}>0</Box>
        <Box className={styles.mark} style={{ left: percent(threshold, ceiling) }}>
          {words.threshold(threshold)}
        </Box>
        <Box className={styles.end}>{words.whole(ceiling)}</Box>
      </Box>
    </Box>
  )
}

import { Box } from '../base/box'
import styles from './use-bar.module.scss'

interface UseBarProps {
  used: number
  adds: number
  limit: number
  /** The same in words. */
  label: string
}

const percent = (part: number, whole: number) => Math.max(0, Math.min(100, (part / whole) * 100))

/** How much of a limit is used, and how much of it this one would add. */
export function UseBar({ used, adds, limit, label }: UseBarProps) {
  const before = percent(used, limit)
  return (
    <Box className={styles.bar} role="img" aria-label={label}>
      <Box className={styles.used} style={{ width: `${before}%` }} />
      <Box className={styles.adds} style={{ width: `${Math.min(percent(adds, limit), 100 - before)}%` }} />
    </Box>
  )
}

import { Box } from '../base/box'
import styles from './ticket.module.scss'

/** How much of the code's life is left. The words beside it say the same. */
export function LifeBar({ seconds, of }: { seconds: number; of: number }) {
  return (
    <Box className={styles.life} aria-hidden>
      <Box className={styles.left} style={{ width: `${Math.max(0, Math.min(100, (seconds / of) * 100))}%` }} />
    </Box>
  )
}

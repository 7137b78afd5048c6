import { useEffect, useState } from 'react'
import { states as words } from '@/copy/states'
import { Box } from '../base/box'
import { cx } from '../base/cx'
import styles from './state.module.scss'

/** Below this a wait is not worth a flicker. */
const PATIENCE_MS = 300

/** The shape of a list on its way; appears only once the wait is noticeable. */
export function Skeleton({ rows = 3, mark = true }: { rows?: number; mark?: boolean }) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  if (!late) return null
  return (
    <Box className={styles.rows} role="status" aria-busy aria-label={words.loading}>
      {Array.from({ length: rows }, (_, row) => (
        <Box key={String(row)} className={styles.row}>
          {mark && <Box className={styles.block} />}
          <Box className={styles.bars}>
            <Box className={cx(styles.bar, styles.long)} />
            <Box className={cx(styles.bar, styles.short)} />
            <Box className={styles.bar} style={{ width: '52%' }} />
          </Box>
        </Box>
      ))}
    </Box>
  )
}

import type { ReactNode } from 'react'
import { Box } from '../base/box'
import styles from './bottom-bar.module.scss'

interface BottomBarProps {
  /** What the action is about, in words, left of it: 今天 14:00–14:45. */
  summary?: { title: string; note?: string }
  /** The one main action, and at most one quiet one before it. */
  children: ReactNode
}

/** Within the thumb's reach, at the bottom of the screen. */
export function BottomBar({ summary, children }: BottomBarProps) {
  return (
    <Box className={styles.bar}>
      <Box className={styles.inside}>
        {summary && (
          <Box className={styles.summary}>
            <Box className={styles.title}>{summary.title}</Box>
            {summary.note && <Box className={styles.note}>{summary.note}</Box>}
          </Box>
        )}
        {children}
      </Box>
    </Box>
  )
}

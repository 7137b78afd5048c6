import { type ReactNode, useContext, useEffect } from 'react'
import { Box } from '../base/box'
import { Toast } from '../toast'
import { Bars } from '../toast/place'
import styles from './bottom-bar.module.scss'

interface BottomBarProps {
  /** What the action is about, in words, left of it: 今天 14:00–14:45. */
  summary?: { title: string; note?: string }
  /** Over the buttons, where the tap was: why it was not done. */
  above?: ReactNode
  /** The one main action, and at most one quiet one before it. */
  children: ReactNode
}

/** Within the thumb's reach, at the bottom of the screen. */
export function BottomBar({ summary, above, children }: BottomBarProps) {
  const tell = useContext(Bars)
  useEffect(() => {
    tell(1)
    return () => tell(-1)
  }, [tell])
  return (
    <Box className={styles.foot}>
      <Toast />
      <Box className={styles.bar}>
        {above && <Box className={styles.above}>{above}</Box>}
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
    </Box>
  )
}

import type { ReactNode } from 'react'
import { DESKTOP, useMinWidth } from '@/platform/use-min-width'
import { Box } from '../base/box'
import { cx } from '../base/cx'
import styles from './workbench.module.scss'

export { DESKTOP }
/** From here on there is room for a third; below, what is decided is a drawer. */
export const THREE_COLUMNS = 1280

/** Columns beside each other on a desktop, each scrolling by itself; one after the other on a phone. */
export function Workbench({ children }: { children: ReactNode }) {
  return <Box className={styles.columns}>{children}</Box>
}

interface ColumnProps {
  /** What it holds; read out as the landmark's name. */
  label: string
  /** `queue` what waits, `main` what is looked at, `side` what is decided, `pane` what was chosen in a board. */
  kind: 'queue' | 'main' | 'side' | 'pane'
  /** Stays at the bottom on a desktop: the action, or the keys. */
  foot?: ReactNode
  children: ReactNode
}

export function Column({ label, kind, foot, children }: ColumnProps) {
  const beside = useMinWidth(DESKTOP)
  return (
    <Box as="section" aria-label={label} className={cx(styles.column, styles[kind])}>
      <Box className={styles.body} scrolls={beside}>
        {children}
      </Box>
      {foot && <Box className={styles.foot}>{foot}</Box>}
    </Box>
  )
}

import type { ReactNode } from 'react'
import { Box } from '../base/box'
import { cx } from '../base/cx'
import { Press } from '../base/press'
import styles from './queue-row.module.scss'

interface QueueRowProps {
  id?: string
  title: string
  /** Right of the title: 2 分, or a state. */
  aside?: ReactNode
  /** Second line. */
  text?: string
  /** Third line, and what stands at its right. */
  note?: string
  mark?: ReactNode
  /** Being looked at. */
  on: boolean
  onPress: () => void
}

/** One thing that waits in the queue of a workbench. */
export function QueueRow({ id, title, aside, text, note, mark, on, onPress }: QueueRowProps) {
  return (
    <Press
      onPress={onPress}
      className={cx(styles.row, on && styles.on)}
      {...(id && { id })}
      {...(on && { 'aria-current': 'true' as const })}
    >
      <Box className={styles.line}>
        <Box className={styles.title}>{title}</Box>
        {aside !== undefined && <Box className={styles.aside}>{aside}</Box>}
      </Box>
      {text && <Box className={styles.text}>{text}</Box>}
      {(note || mark) && (
        <Box className={styles.foot}>
          <Box className={styles.note}>{note}</Box>
          {mark}
        </Box>
      )}
    </Press>
  )
}

import type { ReactNode } from 'react'
import { Box } from '../base/box'
import { cx } from '../base/cx'
import { Icon, type IconName } from '../icon'
import styles from './note.module.scss'

interface NoteProps {
  children: ReactNode
  tone?: 'plain' | 'good' | 'warn' | 'bad' | 'primary'
  icon?: IconName
}

/** A remark beside the content: what to know, never a second heading. */
export function Note({ children, tone = 'plain', icon }: NoteProps) {
  return (
    <Box className={cx(styles.note, styles[tone])}>
      {icon && <Icon name={icon} size={20} className={styles.icon} />}
      <Box className={styles.text}>{children}</Box>
    </Box>
  )
}

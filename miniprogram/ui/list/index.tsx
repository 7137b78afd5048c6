import type { Destination } from '@shared/screens'
import type { ReactNode } from 'react'
import { Box } from '../base/box'
import { cx } from '../base/cx'
import { Link } from '../base/link'
import { Press } from '../base/press'
import { Icon, type IconName } from '../icon'
import { Dated } from '../whole'
import styles from './list.module.scss'

/** Rows parted by a hairline that starts at their left edge. `card`: a surface of their own; else they lie on one that is there. */
export function List({ children, card }: { children: ReactNode; card?: boolean }) {
  return <Box className={cx(styles.list, card && styles.card)}>{children}</Box>
}

interface RowProps {
  title: string
  /** Second line. */
  note?: string
  /** At the right: a state in few words, or a tag. */
  aside?: ReactNode
  icon?: IconName
  /** Its number in a list that is referred to by number, in a column of its own. */
  nth?: number
  tone?: 'warn' | 'bad' | 'good'
  to?: Destination
  onPress?: () => void
}

/** One line of a list. With `to` or `onPress` the whole row is the target and a chevron says so. */
export function Row({ title, note, aside, icon, nth, tone, to, onPress }: RowProps) {
  const inside = (
    <>
      {icon && <Icon name={icon} className={cx(styles.icon, tone && styles[tone])} />}
      {nth !== undefined && <Box className={styles.nth}>{String(nth)}</Box>}
      <Box className={styles.inside}>
        <Box className={styles.words}>
          <Box className={cx(note !== undefined && styles.strong)}>
            <Dated>{title}</Dated>
          </Box>
          {note && (
            <Box className={styles.note}>
              <Dated>{note}</Dated>
            </Box>
          )}
        </Box>
        {aside !== undefined && <Box className={cx(styles.aside, tone && styles[tone])}>{aside}</Box>}
      </Box>
      {(to || onPress) && <Icon name="right" size={16} className={styles.chevron} />}
    </>
  )
  if (to)
    return (
      <Link to={to} className={styles.row}>
        {inside}
      </Link>
    )
  if (onPress)
    return (
      <Press onPress={onPress} className={styles.row}>
        {inside}
      </Press>
    )
  return <Box className={styles.row}>{inside}</Box>
}

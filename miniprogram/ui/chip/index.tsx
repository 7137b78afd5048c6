import type { ReactNode } from 'react'
import { ui } from '@/copy/ui'
import { Box } from '../base/box'
import { cx } from '../base/cx'
import { Press } from '../base/press'
import { Icon } from '../icon'
import styles from './chip.module.scss'

export interface ChipProps {
  children: string
  onPress: () => void
  /** Left out where the chip only leads somewhere and holds no state. */
  on?: boolean
  /** Opens a list of choices. */
  opens?: boolean
  /** It is on, and a tap takes it away. */
  removes?: boolean
  /** On a surface; on the page a chip is itself a surface. */
  inset?: boolean
}

export function Chip({ children, onPress, on, opens, removes, inset }: ChipProps) {
  return (
    <Press
      onPress={onPress}
      className={cx(styles.tap)}
      {...(on !== undefined && { 'aria-pressed': on })}
      {...(removes && { 'aria-label': ui.remove(children) })}
    >
      <Box className={cx(styles.chip, inset && styles.inset, (on || removes) && styles.on)}>
        {children}
        {opens && <Icon name="down" size={16} />}
        {removes && <Icon name="close" size={16} />}
      </Box>
    </Press>
  )
}

interface ChipsProps {
  children: ReactNode
  /** One line that scrolls sideways and bleeds off the right edge, so that it is seen to scroll; else chips wrap. */
  scroll?: boolean
  label?: string
}

export function Chips({ children, scroll, label }: ChipsProps) {
  return (
    <Box className={cx(styles.chips, scroll && styles.scroll)} {...(label && { role: 'group', 'aria-label': label })}>
      {children}
    </Box>
  )
}

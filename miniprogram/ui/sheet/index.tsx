import type { ReactNode } from 'react'
import { ui } from '@/copy/ui'
import { Box } from '../base/box'
import { cx } from '../base/cx'
import { Heading } from '../base/heading'
import { Modal } from '../base/modal'
import { Press } from '../base/press'
import { Scroll } from '../base/scroll'
import { Icon } from '../icon'
import styles from './sheet.module.scss'

interface SheetProps {
  title: string
  onClose: () => void
  children: ReactNode
  /** What is inside brings its own margins (a list). */
  flush?: boolean
  /** Stays in view below the scrolling content: the action that ends it. */
  foot?: ReactNode
}

/** Comes up over the page for one choice. */
export function Sheet({ title, onClose, children, flush, foot }: SheetProps) {
  return (
    <Modal label={title} onClose={onClose} place="bottom">
      <Box className={styles.head}>
        <Heading level={2} className={styles.title}>
          {title}
        </Heading>
        <Press onPress={onClose} className={styles.close} aria-label={ui.close}>
          <Icon name="close" size={20} />
        </Press>
      </Box>
      <Scroll className={cx(styles.scroll, foot !== undefined && styles.aboveFoot)}>
        <Box className={cx(styles.body, flush && styles.flush)}>{children}</Box>
      </Scroll>
      {foot && <Box className={styles.foot}>{foot}</Box>}
    </Modal>
  )
}

import type { ReactNode } from 'react'
import { Box } from '../base/box'
import { Heading } from '../base/heading'
import { Modal } from '../base/modal'
import { Scroll } from '../base/scroll'
import { Button } from '../button'
import styles from './confirm.module.scss'

interface ConfirmProps {
  /** The question: 取消今天 14:00 的预约 */
  title: string
  /** What follows from it. */
  children?: ReactNode
  /** The verb that does it, 取消预约; never a bare 确定. */
  yes: string
  /** The verb that leaves things as they are, 保留预约; never a bare 取消. */
  no: string
  danger?: boolean
  busy?: boolean
  onYes: () => void
  onNo: () => void
}

/** Asks before what cannot be undone. Both buttons say what they do. */
export function Confirm({ title, children, yes, no, danger, busy, onYes, onNo }: ConfirmProps) {
  return (
    <Modal label={title} onClose={onNo} place="middle">
      <Box className={styles.body}>
        <Heading level={2} className={styles.title}>
          {title}
        </Heading>
        {children && (
          <Scroll className={styles.scroll}>
            <Box className={styles.text}>{children}</Box>
          </Scroll>
        )}
        <Box className={styles.buttons}>
          <Button kind="quiet" wide onPress={onNo}>
            {no}
          </Button>
          <Button kind={danger ? 'danger' : 'main'} wide busy={busy} onPress={onYes}>
            {yes}
          </Button>
        </Box>
      </Box>
    </Modal>
  )
}

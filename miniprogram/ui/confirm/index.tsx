import { type ReactNode, useEffect } from 'react'
import { focusOn } from '@/platform/focus'
import { Box } from '../base/box'
import { Heading } from '../base/heading'
import { Modal } from '../base/modal'
import { Scroll } from '../base/scroll'
import { Button } from '../button'
import styles from './confirm.module.scss'

const YES = 'yes'

export interface Question {
  /** The question: 取消今天 14:00 的预约 */
  title: string
  /** The verb that does it, 取消预约; never a bare 确定. */
  yes: string
  /** The verb that leaves things as they are, 保留预约; never a bare 取消. */
  no: string
  danger?: boolean
  /** It is answered many times a day by keys: Enter says yes. */
  quick?: boolean
}

interface ConfirmProps extends Question {
  /** What follows from it. */
  children?: ReactNode
  busy?: boolean
  onYes: () => void
  onNo: () => void
}

/** Asks before what cannot be undone. Both buttons say what they do. */
export function Confirm({ title, children, yes, no, danger, quick, busy, onYes, onNo }: ConfirmProps) {
  useEffect(() => {
    if (quick) focusOn(YES)
  }, [quick])
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
          <Button
            id={YES}
            kind={danger ? 'danger' : 'main'}
            wide
            hotkey={quick ? '⏎' : undefined}
            busy={busy}
            onPress={onYes}
          >
            {yes}
          </Button>
        </Box>
      </Box>
    </Modal>
  )
}

import type { Said } from '@/platform/said'
import { Box } from '../base/box'
import { Press } from '../base/press'
import styles from './toast.module.scss'

/** The words, and at the end of the line what takes it back; a line at the bottom shows the time that is left. */
export function Bar({ shown: { text, action, ms }, held }: { shown: Said; held?: boolean }) {
  return (
    <>
      <Box className={styles.text}>{text}</Box>
      {action && (
        <Press className={styles.action} onPress={action.run}>
          {action.words}
        </Press>
      )}
      {action && !held && <Box className={styles.rest} style={{ animationDuration: `${ms}ms` }} />}
    </>
  )
}

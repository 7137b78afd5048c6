import { states as words } from '@/copy/states'
import { Box } from '../base/box'
import { Heading } from '../base/heading'
import { Button } from '../button'
import { Icon } from '../icon'
import styles from './state.module.scss'

interface ErrorStateProps {
  /** `read`: a list did not come; `write`: a submission did not get through, and its draft is kept. */
  of: 'read' | 'write'
  onRetry: () => void
  busy?: boolean
}

/**
 * Something did not get through: what happened, that nothing is lost, and that trying again does nothing twice. Beside a form the one
 * filled button is the form's.
 */
export function ErrorState({ of, onRetry, busy }: ErrorStateProps) {
  return (
    <Box className={styles.state} role="alert">
      <Icon name="alert" size={32} className={styles.icon} />
      <Heading level={2} className={styles.title}>
        {words.failed[of].title}
      </Heading>
      <Box className={styles.text}>{words.failed[of].text}</Box>
      <Box className={styles.actions}>
        <Button kind={of === 'write' ? 'line' : 'main'} size="small" busy={busy} onPress={onRetry}>
          {words.retry}
        </Button>
      </Box>
    </Box>
  )
}

import { type ReactNode, useEffect } from 'react'
import type { Action } from '@/api/use-action'
import { basisOf, Refused } from '@/platform/envelope'
import { focusOn } from '@/platform/focus'
import { Box } from '@/ui/base/box'
import { ErrorState, Refusal } from '@/ui/states'
import styles from './failure.module.scss'
import { refusedWords } from './refused-words'
import { Remedy } from './remedy'

const ID = 'failure'

export interface FailureProps {
  action: Pick<Action<{ requestId: string }>, 'error' | 'busy' | 'retry'>
  /** Why, where the service tells no more than its sentence. */
  reason?: string
  /** The way on after a refusal, where it is not the usual one. */
  children?: ReactNode
}

/** Why an action failed: scrolled into view and focused. What they filled in is still there. */
export function Failure({ action, reason, children }: FailureProps) {
  const { error, busy, retry } = action
  useEffect(() => {
    if (error !== null) focusOn(ID)
  }, [error])
  if (error === null) return null
  if (!(error instanceof Refused))
    return (
      <Box id={ID}>
        <ErrorState of="write" busy={busy} onRetry={retry} />
      </Box>
    )
  return (
    <Box id={ID} className={styles.refusal}>
      <Refusal reason={reason} {...refusedWords(error)} basis={basisOf(error)}>
        {children ?? <Remedy error={error} onAgain={retry} />}
      </Refusal>
    </Box>
  )
}

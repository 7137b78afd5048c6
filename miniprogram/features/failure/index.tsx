import type { ReactNode } from 'react'
import { basisOf, Refused } from '@/api/envelope'
import type { Action } from '@/api/use-action'
import { Box } from '@/ui/base/box'
import { ErrorState, Refusal } from '@/ui/states'
import styles from './failure.module.scss'

interface FailureProps {
  action: Pick<Action<{ requestId: string }>, 'error' | 'busy' | 'retry'>
  /** Why, where the service tells no more than its sentence. */
  reason?: string
  /** The way on after a refusal. */
  children?: ReactNode
}

/** Why something that a person did was not done. What they filled in is still there. */
export function Failure({ action, reason, children }: FailureProps) {
  const { error, busy, retry } = action
  if (error === null) return null
  if (!(error instanceof Refused)) return <ErrorState of="write" busy={busy} onRetry={retry} />
  return (
    <Box className={styles.refusal}>
      <Refusal verdict={error.message} reason={reason} basis={basisOf(error)}>
        {children}
      </Refusal>
    </Box>
  )
}

import { basisOf, Refused } from '@/api/envelope'
import type { Action } from '@/api/use-action'
import { Section } from '@/ui/section'
import { ErrorState, Refusal } from '@/ui/states'

/** What became of a write that did not succeed: the refusal with its basis, or that nothing is lost and a retry is safe. */
export function Problem<I>({ action, reason }: { action: Action<I>; reason?: string }) {
  const { error, retry, busy } = action
  if (error === null) return null
  if (!(error instanceof Refused)) return <ErrorState of="write" onRetry={retry} busy={busy} />
  return (
    <Section kind="card">
      <Refusal verdict={error.message} reason={reason} basis={basisOf(error)} />
    </Section>
  )
}

import type { RefusalCode } from '@shared/contract/refusals'
import type { UseQueryResult } from '@tanstack/react-query'
import { titles } from '@/copy/titles'
import { refusedWords } from '@/features/failure/refused-words'
import { Remedy } from '@/features/failure/remedy'
import { Lost } from '@/features/lost'
import { WayIn } from '@/features/sign-in/way-in'
import { basisOf, Refused } from '@/platform/envelope'
import { here } from '@/platform/here'
import type { BareScreen } from '@/platform/there'
import { Section } from '@/ui/section'
import { ErrorState, Refusal, Skeleton } from '@/ui/states'

interface MissingProps {
  query: Pick<UseQueryResult, 'error' | 'fetchStatus'> & { refetch: () => unknown }
  /** How many rows the wait is drawn with. */
  rows?: number
  /** Where others of its kind are listed. */
  list?: BareScreen
}

/** Only an address can make a read ask for these: an unknown id, or what no id looks like. */
const nowhere: readonly RefusalCode[] = ['NOT_FOUND', 'BAD_INPUT']

/**
 * Instead of what failed to load: its shape while it may yet, a refusal with its remedy, or a way to ask again. What is not there for this
 * person, or cannot be asked for because the address has no id, is a way on instead: asking again would not find it.
 */
export function Missing({ query: { error, fetchStatus, refetch }, rows = 4, list }: MissingProps) {
  if (error instanceof Refused) {
    const at = here()
    if (nowhere.includes(error.code)) return <Lost list={list} />
    if (error.code === 'UNAUTHENTICATED') return <WayIn {...(at && { what: titles[at.screen] })} />
    return (
      <Section kind="card">
        <Refusal {...refusedWords(error)} basis={basisOf(error)}>
          <Remedy error={error} onAgain={() => void refetch()} />
        </Refusal>
      </Section>
    )
  }
  if (error) return <ErrorState of="read" onRetry={() => void refetch()} />
  if (fetchStatus === 'idle') return <Lost list={list} />
  return (
    <Section>
      <Skeleton rows={rows} mark={false} />
    </Section>
  )
}

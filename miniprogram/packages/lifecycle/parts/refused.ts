import { caseRefusals } from '@shared/lifecycle/case-refusals'
import { caseRefused, repealWords, unmetWords, waitingWords } from '@/copy/case-refused'
import { refusedWith } from '@/platform/envelope'

type Detail = Readonly<Record<string, string | number>>

/** Why, in one sentence: of the one reason, or of every condition that stands in the way. */
export function reasonsOf(error: unknown): string | undefined {
  const refused = refusedWith(error, 'CASE_REFUSED')
  if (refused) return blockedWords(refused.data)
  return unmetWords(refusedWith(error, 'CONDITIONS_UNMET')?.data.reasons.map(({ text }) => text))
}

/** What stands in the way, or still does of an action that is offered. */
export function blockedWords({ reason, detail }: { reason: string; detail: Detail }): string {
  const known = caseRefusals.find((each) => each === reason)
  if (!known) return reason
  if (known === 'repealed') return `${caseRefused[known]}${repealWords(detail)}`
  return known === 'objections-waiting' ? waitingWords(detail) : caseRefused[known]
}

import { caseRefusals } from '@shared/lifecycle/case-refusals'
import { caseRefused, repealWords, unmetWords } from '@/copy/case-refused'
import { refusedWith } from '@/platform/envelope'

/** Why, in one sentence: of the one reason, or of every condition that stands in the way. */
export function reasonsOf(error: unknown): string | undefined {
  const refused = refusedWith(error, 'CASE_REFUSED')
  if (refused) {
    const { reason, detail } = refused.data
    return reason === 'repealed' ? `${caseRefused[reason]}${repealWords(detail)}` : caseRefused[reason]
  }
  return unmetWords(refusedWith(error, 'CONDITIONS_UNMET')?.data.reasons.map(({ text }) => text))
}

/** What still stands in the way of an action that is offered. */
export const blockedWords = (reason: string): string => {
  const known = caseRefusals.find((each) => each === reason)
  return known ? caseRefused[known] : reason
}

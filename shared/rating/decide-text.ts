import { refused } from '../decision'
import { productRules } from '../law/product-rules'
import { checkRule } from './rules'
import type { Doubt, TextState } from './text'

/** How one check ended. `unknown`: no answer, or one that may be another next time. */
export type CheckOutcome =
  | { kind: 'judged'; suggest: 'pass' | 'review' | 'risky' }
  | { kind: 'no-visit' }
  | { kind: 'refused' }
  | { kind: 'unknown' }

interface Checked {
  textState: TextState
  doubt: Doubt | null
}

/**
 * What a check means for a text. Whatever is not a clear yes goes to a person, and nobody is punished by a machine.
 * @param tries how often WeChat has been asked, with this time
 * @returns null: it is to be asked again
 */
export function decideChecked(outcome: CheckOutcome, tries: number): Checked | null {
  switch (outcome.kind) {
    case 'judged':
      return outcome.suggest === 'pass' ? { textState: 'shown', doubt: null } : doubtful(outcome.suggest)
    case 'no-visit':
      return doubtful('no-visit')
    case 'refused':
      return doubtful('failed')
    case 'unknown':
      return tries < checkRule.tries ? null : doubtful('unanswered')
  }
}

const doubtful = (doubt: Doubt): Checked => ({ textState: 'doubtful', doubt })

/** A person's word on a doubtful text, once. The stars count either way. */
export const decideReview = ({ textState }: { textState: TextState }, shown: boolean) =>
  textState === 'doubtful'
    ? { accepted: true as const, textState: shown ? ('shown' as const) : ('hidden' as const) }
    : refused('WRONG_STATE', productRules.decidedOnce, { state: 'decided' })

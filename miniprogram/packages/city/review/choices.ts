import type { EvidenceKind } from '@shared/points/evidence'
import { review as words } from '@/copy/review'
import { pointsIn } from './points-in'
import type { Claim } from './queries'

/** What can be done with a claim: agreed to, sent to the station or back to a colleague, or refused. */
export type Choice = 'verified' | 'ask' | 'back' | 'rejected'

export interface Draft {
  choice: Choice | null
  /** points as typed, where the rule leaves a range */
  chosen: string
  kinds: EvidenceKind[]
  note: string
}
export const blank: Draft = { choice: null, chosen: '', kinds: [], note: '' }

/** Each with its key, which is always the same. */
export function choicesOf({ state, proposed, first, history }: Claim) {
  const filing = history.slice(history.findLastIndex(({ what }) => what === 'filed'))
  const asked = filing.some(({ what }) => what === 'asked')
  const yes = first ? words.agree(first.amount) : words.verified(proposed)
  return [
    { value: 'verified' as const, words: yes, hotkey: '1' },
    ...(state === 'filed' && !asked
      ? [{ value: 'ask' as const, words: words.supplement, note: words.supplementNote, hotkey: '2' }]
      : []),
    ...(state === 'seconding'
      ? [{ value: 'back' as const, words: words.sendBack, note: words.sendBackNote, hotkey: '2' }]
      : []),
    { value: 'rejected' as const, words: words.rejected, note: words.rejectedNote, hotkey: '3' },
  ]
}

/** What a choice still needs; null: nothing. */
export function lacksIn({ proposed, first }: Claim, { choice, chosen, note }: Draft): 'chosen' | 'note' | null {
  if (choice === 'verified') return proposed === null && first === null && pointsIn(chosen) === null ? 'chosen' : null
  return note.trim() === '' ? 'note' : null
}

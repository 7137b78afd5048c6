import type { ItemId } from '@shared/ids'
import { blankChoosing, type Choosing, lacksChoice, type Range } from '@/features/deduction/chosen-points'

/** A finding as it is being written. */
export interface Finding {
  finding: 'upheld' | 'partly' | 'not-upheld' | null
  reason: string
  deduct: boolean
  itemId: ItemId | null
  choosing: Choosing
  /** the station reads these */
  facts: string
  proof: string
  unlisted: string
}

export const blankFinding: Finding = {
  ...{ finding: null, reason: '', deduct: false, itemId: null, choosing: blankChoosing },
  ...{ facts: '', proof: '', unlisted: '' },
}

export type Missing = 'finding' | 'reason' | 'item' | 'points' | 'why' | 'unlisted' | 'facts' | 'proof'

/** The first thing that is still to be filled in; null: nothing. @param rule of the item: whether the text names its ground, and the range it leaves */
export function missingIn(
  { finding, reason, deduct, itemId, choosing, facts, proof, unlisted }: Finding,
  { named, range }: { named: boolean; range: Range | null },
): Missing | null {
  if (finding === null) return 'finding'
  if (reason.trim() === '') return 'reason'
  if (!deduct || finding === 'not-upheld') return null
  if (itemId === null) return 'item'
  const lacks = lacksChoice(range, choosing)
  if (lacks) return lacks
  if (!named && unlisted.trim() === '') return 'unlisted'
  if (facts.trim() === '') return 'facts'
  return proof.trim() === '' ? 'proof' : null
}

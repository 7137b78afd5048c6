import type { ItemId } from '@shared/ids'

/** A finding as it is being written. */
export interface Finding {
  finding: 'upheld' | 'partly' | 'not-upheld' | null
  reason: string
  deduct: boolean
  itemId: ItemId | null
  /** the station reads these */
  facts: string
  proof: string
  unlisted: string
}

export const blankFinding: Finding = {
  ...{ finding: null, reason: '', deduct: false, itemId: null },
  ...{ facts: '', proof: '', unlisted: '' },
}

export type Missing = 'finding' | 'reason' | 'item' | 'unlisted' | 'facts' | 'proof'

/** The first thing that is still to be filled in; null: nothing. @param named the text names the item's ground */
export function missingIn(
  { finding, reason, deduct, itemId, facts, proof, unlisted }: Finding,
  named: boolean,
): Missing | null {
  if (finding === null) return 'finding'
  if (reason.trim() === '') return 'reason'
  if (!deduct || finding === 'not-upheld') return null
  if (itemId === null) return 'item'
  if (!named && unlisted.trim() === '') return 'unlisted'
  if (facts.trim() === '') return 'facts'
  return proof.trim() === '' ? 'proof' : null
}

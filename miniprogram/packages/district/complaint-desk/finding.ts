import type { ItemId } from '@shared/ids'

/** A finding as it is being written. */
export interface Finding {
  finding: 'upheld' | 'partly' | 'not-upheld' | null
  reason: string
  deduct: boolean
  itemId: ItemId | null
  ledgerReason: string
}

export const blankFinding: Finding = { finding: null, reason: '', deduct: false, itemId: null, ledgerReason: '' }

/** The first thing that is still to be filled in; null: nothing. */
export function missingIn({ finding, reason, deduct, itemId }: Finding): 'finding' | 'reason' | 'item' | null {
  if (finding === null) return 'finding'
  if (reason.trim() === '') return 'reason'
  return deduct && finding !== 'not-upheld' && itemId === null ? 'item' : null
}

import { type Occurrence, occurrences } from '@shared/case/occurrence'
import type { BookingId, CandidateId, ItemId } from '@shared/ids'
import { blankChoosing, type Choosing, lacksChoice, type Range } from '@/features/deduction/chosen-points'

/** A deduction as it is being written. */
export interface Deduction {
  /** as typed; empty: yesterday */
  date: string
  bookingId: BookingId | null
  candidateId: CandidateId | null
  what: Occurrence | null
  itemId: ItemId | null
  choosing: Choosing
  reason: string
  proof: string
  unlisted: string
}

export const blankDeduction: Deduction = {
  ...{ date: '', bookingId: null, candidateId: null, what: null, itemId: null, choosing: blankChoosing },
  ...{ reason: '', proof: '', unlisted: '' },
}
export const happened = occurrences

export type Missing = 'booking' | 'what' | 'item' | 'points' | 'why' | 'unlisted' | 'reason' | 'proof'

/** The first thing that is still to be filled in; null: nothing. @param rule of the item: whether the text names its ground, and the range it leaves */
export function missingIn(
  { bookingId, what, itemId, choosing, reason, proof, unlisted }: Deduction,
  { named, range }: { named: boolean; range: Range | null },
): Missing | null {
  if (bookingId === null) return 'booking'
  if (what === null) return 'what'
  if (itemId === null) return 'item'
  const lacks = lacksChoice(range, choosing)
  if (lacks) return lacks
  if (!named && unlisted.trim() === '') return 'unlisted'
  if (reason.trim() === '') return 'reason'
  return proof.trim() === '' ? 'proof' : null
}

import { type Occurrence, occurrences } from '@shared/case/occurrence'
import type { BookingId, CandidateId, ItemId } from '@shared/ids'

/** A deduction as it is being written. */
export interface Deduction {
  /** as typed; empty: yesterday */
  date: string
  bookingId: BookingId | null
  candidateId: CandidateId | null
  what: Occurrence | null
  itemId: ItemId | null
  reason: string
  proof: string
  unlisted: string
}

export const blankDeduction: Deduction = {
  ...{ date: '', bookingId: null, candidateId: null, what: null, itemId: null },
  ...{ reason: '', proof: '', unlisted: '' },
}
export const happened = occurrences

export type Missing = 'booking' | 'what' | 'item' | 'unlisted' | 'reason' | 'proof'

/** The first thing that is still to be filled in; null: nothing. @param named the text names the item's ground */
export function missingIn(
  { bookingId, what, itemId, reason, proof, unlisted }: Deduction,
  named: boolean,
): Missing | null {
  if (bookingId === null) return 'booking'
  if (what === null) return 'what'
  if (itemId === null) return 'item'
  if (!named && unlisted.trim() === '') return 'unlisted'
  if (reason.trim() === '') return 'reason'
  return proof.trim() === '' ? 'proof' : null
}

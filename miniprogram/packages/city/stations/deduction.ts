import { type Occurrence, occurrences } from '@shared/case/occurrence'
import type { BookingId, ItemId } from '@shared/ids'

/** A deduction as it is being written. */
export interface Deduction {
  /** as typed; empty: yesterday */
  date: string
  bookingId: BookingId | null
  what: Occurrence | null
  itemId: ItemId | null
  reason: string
}

export const blankDeduction: Deduction = { date: '', bookingId: null, what: null, itemId: null, reason: '' }
export const happened = occurrences

/** The first thing that is still to be filled in; null: nothing. */
export function missingIn({
  bookingId,
  what,
  itemId,
  reason,
}: Deduction): 'booking' | 'what' | 'item' | 'reason' | null {
  if (bookingId === null) return 'booking'
  if (what === null) return 'what'
  if (itemId === null) return 'item'
  return reason.trim() === '' ? 'reason' : null
}

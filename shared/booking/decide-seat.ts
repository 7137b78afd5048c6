import { refused } from '../decision'
import { productRules } from '../law/product-rules'
import type { Slot } from './schedule'
import { choose, doubleOf, seatsKept, type Wanted } from './session'
import { emptySheet, type Sheet } from './sheet'

/**
 * What the timetable and the sheet of the day say before anything else is looked at: whoever comes too late is told so by these alone. The
 * seat itself is had by taking it.
 * @param slot null: the timetable has none, or not any more
 */
export function decideSeat(slot: Slot | null, sheet: Sheet = emptySheet, wanted: Wanted) {
  if (!slot) return refused('SLOT_CLOSED', productRules.bookedInTime)
  const choice = choose(slot, sheet, wanted)
  if (choice.kind === 'full')
    return refused('SLOT_FULL', seatsKept(slot, sheet) > 0 ? productRules.seatsKept : productRules.seatsAsTheyAre)
  if (choice.kind === 'same-enterprise')
    return refused('ALREADY_BOOKED', productRules.onePlaceAtATime, doubleOf(choice))
  return { accepted: true as const, slot }
}

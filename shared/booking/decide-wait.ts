import { refused } from '../decision'
import { productRules } from '../law/product-rules'
import type { Slot } from './schedule'
import { choose, doubleOf, type Wanted } from './session'
import { emptySheet, type Sheet } from './sheet'

/**
 * May this enterprise wait for these times? Only while none of them can be had: what is free is booked.
 * @param slots one, or those of the day
 */
export function decideWait(slots: readonly Slot[], sheet: Sheet = emptySheet, wanted: Wanted) {
  const [first] = slots
  if (!first) return refused('SLOT_CLOSED', productRules.bookedInTime)
  const choices = slots.map((slot) => choose(slot, sheet, wanted))
  if (choices.some(({ kind }) => kind === 'free')) return refused('SLOT_OPEN', productRules.waitWhenFull)
  const own = choices.find((choice) => choice.kind === 'same-enterprise')
  if (own && choices.every(({ kind }) => kind !== 'full'))
    return refused('ALREADY_BOOKED', productRules.onePlaceAtATime, doubleOf(own))
  return { accepted: true as const }
}

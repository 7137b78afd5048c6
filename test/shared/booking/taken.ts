import type { Slot } from '@shared/booking/schedule'
import { choose, seatIn, type Wanted } from '@shared/booking/session'
import { emptySheet, type Sheet, seated } from '@shared/booking/sheet'
import { asId, type WaitId } from '@shared/ids'

/** The sheet after this booking has taken its seat; null where it gets none. */
export function afterTaking(sheet: Sheet, slot: Slot, wanted: Wanted & { waitId?: WaitId }): Sheet | null {
  const choice = choose(slot, sheet, wanted)
  const kept = wanted.waitId && { waitId: wanted.waitId }
  return choice.kind === 'free' ? seated(sheet, { ...seatIn(choice.session, wanted), at: 0, ...kept }) : null
}

/** A sheet on which somebody else has a seat in each of these. */
export const taken = (slots: readonly Slot[]): Sheet =>
  slots.reduce(
    (sheet, slot, nth) =>
      afterTaking(sheet, slot, { bookingId: asId(`b${nth}`), enterpriseId: asId(`e${nth}`) }) ?? sheet,
    emptySheet,
  )

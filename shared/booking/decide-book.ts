import { isSelfService, type Party } from '../access/self-service'
import type { Instant } from '../calendar/beijing'
import { refused } from '../decision'
import type { SlotId } from '../ids'
import { productRules } from '../law/product-rules'
import { type Bookable, findSlot } from './schedule'

/** What a booking is decided on before a seat is asked for. */
export interface BookFacts {
  carrier: Bookable
  slotId: SlotId
  station: Party
  enterprise: Party
}

/** Whether a seat is left is settled by taking it, in the slot's own document (B2); all else is settled here. */
export function decideBook({ carrier, slotId, station, enterprise }: BookFacts, now: Instant) {
  if (isSelfService(station, enterprise)) return refused('SELF_SERVICE', productRules.noSelfService)
  const slot = findSlot(carrier, slotId, now)
  if (!slot) return refused('SLOT_CLOSED', productRules.bookedInTime)
  return { accepted: true as const, slot }
}

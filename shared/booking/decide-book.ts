import { type ActingParty, relationOf } from '../access/self-service'
import type { Instant } from '../calendar/beijing'
import { refused } from '../decision'
import { decideNotFrozen } from '../enterprise/decide-not-frozen'
import type { SlotId } from '../ids'
import { productRules } from '../law/product-rules'
import { type Bookable, findSlot } from './schedule'

/** What a booking is decided on before a seat is asked for. */
export interface BookFacts {
  carrier: Bookable
  /** it is no carrier of its kind any more */
  left: boolean
  slotId: SlotId
  station: ActingParty
  /** who books acts for it */
  enterprise: ActingParty & { frozenAt: Instant | null }
}

/**
 * Whether a seat is left is settled by taking it, in the slot's own document (B2), and whether the enterprise may have one more open
 * booking by counting it (`access/quotas.ts`); all else is settled here. A colleague of the booker may be of both sides.
 */
export function decideBook({ carrier, left, slotId, station, enterprise }: BookFacts, now: Instant) {
  const free = decideNotFrozen(enterprise)
  if (!free.accepted) return free
  if (relationOf(station, enterprise) === 'same') return refused('SELF_SERVICE', productRules.noSelfService)
  if (left) return refused('CARRIER_LEFT', productRules.leftNotBooked)
  const slot = findSlot(carrier, slotId, now)
  if (!slot) return refused('SLOT_CLOSED', productRules.bookedInTime)
  return { accepted: true as const, slot }
}

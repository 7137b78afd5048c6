import { type ActingParty, relationOf } from '../access/self-service'
import type { Instant } from '../calendar/beijing'
import { refused } from '../decision'
import { decideNotFrozen } from '../enterprise/decide-not-frozen'
import { productRules } from '../law/product-rules'

/** Who books, and with whom. */
export interface BookFacts {
  /** it is no carrier of its kind any more */
  left: boolean
  station: ActingParty
  /** who books acts for it */
  enterprise: ActingParty & { frozenAt: Instant | null }
}

/**
 * May this enterprise book there at all? Whether there is a seat is settled before (`decide-seat.ts`), and whether it may have one more open
 * booking by counting them (`access/quotas.ts`). A colleague of the booker may be of both sides.
 */
export function decideBook({ left, station, enterprise }: BookFacts) {
  const free = decideNotFrozen(enterprise)
  if (!free.accepted) return free
  if (relationOf(station, enterprise) === 'same') return refused('SELF_SERVICE', productRules.noSelfService)
  if (left) return refused('CARRIER_LEFT', productRules.leftNotBooked)
  return { accepted: true as const }
}

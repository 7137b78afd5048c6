import { refused } from '../decision'
import type { BookingId } from '../ids'
import { productRules } from '../law/product-rules'
import type { PlanFault } from './faults'

/** Why a plan is not saved. */
export const planRefusals = ['CHANGED', 'FAULTY', 'TOUCHES_OTHERS', 'NOT_TOUCHED', 'REASON_MISSING'] as const
export type PlanRefusal = (typeof planRefusals)[number]

export interface SaveFacts {
  /** of the plan as it is, and as whoever saves has seen it */
  version: number
  seenVersion: number
  faults: readonly PlanFault[]
  /** stands for the bookings that it touches, now and as they were shown */
  touched: string
  seenTouched: string
  /** who may be asked to move: whoever the new plan has no place for */
  movable: ReadonlySet<BookingId>
  offers: readonly BookingId[]
  reason: string
}

/** May this plan be published? Only on what was seen: nobody is overwritten, and nobody is touched unseen. */
export function decideSave(facts: SaveFacts) {
  const { version, seenVersion, faults, touched, seenTouched, movable, offers, reason } = facts
  if (version !== seenVersion) return refused('CHANGED', productRules.planAsSeen)
  if (faults.length > 0) return refused('FAULTY', productRules.planBookable)
  if (touched !== seenTouched) return refused('TOUCHES_OTHERS', productRules.planTouchesSeen)
  if (offers.some((id) => !movable.has(id))) return refused('NOT_TOUCHED', productRules.planTouchesSeen)
  if (offers.length > 0 && !reason) return refused('REASON_MISSING', productRules.offerReasoned)
  return { accepted: true as const }
}

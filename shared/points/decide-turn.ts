import type { LocalDate } from '../calendar/local-date'
import { type Decision, refused } from '../decision'
import type { PersonId } from '../ids'
import { productRules } from '../law/product-rules'
import { awardedAlone } from './alone'
import type { ClaimStanding, ClaimState } from './claim-events'
import { stationHasTime } from './decide-supplement'

/**
 * May this person decide on the claim now (D6)? Not while the station has time to bring what was asked; not as the second of two where
 * they were the first; and an appeal goes to who has not decided on it.
 */
export function decideTurn(
  { state, asked, first, appealed, deciderIds }: ClaimStanding,
  byId: PersonId,
  supplementWorkingDays: number | null,
  today: LocalDate,
): Decision<object, ClaimState | 'SECOND_PERSON_NEEDED'> {
  if (state === 'verified' || state === 'rejected' || state === 'withdrawn')
    return refused(state, productRules.decidedOnce)
  if (state === 'asked' && asked && stationHasTime(asked, supplementWorkingDays, today))
    return refused('asked', productRules.oneSupplement)
  if (first?.byId === byId) return refused('SECOND_PERSON_NEEDED', awardedAlone.basis)
  if (appealed && deciderIds.includes(byId)) return refused('SECOND_PERSON_NEEDED', productRules.appealedToAnother)
  return { accepted: true }
}

/** The second of two gives it back, and says what to look at. */
export function decideSendingBack(
  { state, first }: ClaimStanding,
  byId: PersonId,
  note: string,
): Decision<object, ClaimState | 'SECOND_PERSON_NEEDED' | 'REASON_MISSING'> {
  if (state !== 'seconding' || !first) return refused(state, awardedAlone.basis)
  if (first.byId === byId) return refused('SECOND_PERSON_NEEDED', awardedAlone.basis)
  return note.trim() === '' ? refused('REASON_MISSING', productRules.sentBackReasoned) : { accepted: true }
}

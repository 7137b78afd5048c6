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
  standing: ClaimStanding,
  byId: PersonId,
  supplementWorkingDays: number | null,
  today: LocalDate,
): Decision<object, ClaimState | 'SECOND_PERSON_NEEDED'> {
  const { state, asked } = standing
  if (state === 'verified' || state === 'rejected' || state === 'withdrawn')
    return refused(state, productRules.decidedOnce)
  if (state === 'asked' && asked && stationHasTime(asked, supplementWorkingDays, today))
    return refused('asked', productRules.oneSupplement)
  return anotherThan(standing, byId)
}

/** Another has to decide on it, whatever this person says. */
export const isAnothers = (standing: ClaimStanding, byId: PersonId): boolean => !anotherThan(standing, byId).accepted

/** Not the first of two again, nor who left it to another, nor of an appeal who decided before. */
function anotherThan(
  { first, appealed, deciderIds, handedByIds }: ClaimStanding,
  byId: PersonId,
): Decision<object, 'SECOND_PERSON_NEEDED'> {
  if (first?.byId === byId) return refused('SECOND_PERSON_NEEDED', awardedAlone.basis)
  if (handedByIds.includes(byId)) return refused('SECOND_PERSON_NEEDED', productRules.handedOver)
  if (appealed && deciderIds.includes(byId)) return refused('SECOND_PERSON_NEEDED', productRules.appealedToAnother)
  return { accepted: true }
}

/** 交另一位: who would rather not decide leaves it to another, with the reason, as long as it is the city's turn. */
export function decideHandingOver(
  { state }: Pick<ClaimStanding, 'state'>,
  note: string,
): Decision<object, ClaimState | 'REASON_MISSING'> {
  const open = state === 'filed' || state === 'seconding' || state === 'appealed'
  if (!open) return refused(state, productRules.handedOver)
  return note.trim() === '' ? refused('REASON_MISSING', productRules.handedOver) : { accepted: true }
}

/** The second of two gives it back, and says what to look at. */
export function decideSendingBack(
  standing: ClaimStanding,
  byId: PersonId,
  note: string,
): Decision<object, ClaimState | 'SECOND_PERSON_NEEDED' | 'REASON_MISSING'> {
  if (standing.state !== 'seconding') return refused(standing.state, awardedAlone.basis)
  const another = anotherThan(standing, byId)
  if (!another.accepted) return another
  return note.trim() === '' ? refused('REASON_MISSING', productRules.sentBackReasoned) : { accepted: true }
}

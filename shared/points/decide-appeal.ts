import { clockFrom, isOver } from '../calendar/clock'
import type { LocalDate } from '../calendar/local-date'
import { type Decision, refused } from '../decision'
import { appealWorkingDays } from '../law/operator-parameters'
import { productRules } from '../law/product-rules'
import type { ClaimStanding, ClaimState } from './claim-events'

/** The station asks that another reviewer looks (D6): once for each filing, and within the days for it; a provisional last day ends for nobody. */
export function decideAppeal(
  { state, appealed, ended }: ClaimStanding,
  reason: string,
  workingDays: number,
  today: LocalDate,
): Decision<object, ClaimState | 'ALREADY_APPEALED' | 'APPEAL_CLOSED' | 'REASON_MISSING'> {
  if (appealed) return refused('ALREADY_APPEALED', productRules.appealedOnce)
  if (state !== 'rejected' || !ended) return refused(state, productRules.appealedOnce)
  const clock = clockFrom(ended.at, workingDays)
  if (isOver(clock, today)) return refused('APPEAL_CLOSED', appealWorkingDays.basis, { lastDay: clock.lastDay })
  return reason.trim() === '' ? refused('REASON_MISSING', productRules.appealReasoned) : { accepted: true }
}

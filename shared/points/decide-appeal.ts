import { clockFrom, isOver } from '../calendar/clock'
import type { LocalDate } from '../calendar/local-date'
import { type Decision, refused } from '../decision'
import { productRules } from '../law/product-rules'
import { settingBasis } from '../settings/basis'
import type { SettingValues } from '../settings/values'
import { termOf } from './claim-clock'
import type { ClaimStanding, ClaimState } from './claim-events'

/**
 * The station asks that another reviewer looks (D6): once for each filing, and within the days that are set for it; a
 * provisional last day ends for nobody.
 * @param values what was set when it was refused
 */
export function decideAppeal(
  { state, appealed, ended }: ClaimStanding,
  reason: string,
  values: SettingValues,
  today: LocalDate,
): Decision<object, ClaimState | 'ALREADY_APPEALED' | 'APPEAL_CLOSED' | 'REASON_MISSING'> {
  if (appealed) return refused('ALREADY_APPEALED', productRules.appealedOnce)
  if (state !== 'rejected' || !ended) return refused(state, productRules.appealedOnce)
  const days = termOf('appeal', values)
  const clock = days === null ? null : clockFrom(ended.at, days)
  if (clock && isOver(clock, today))
    return refused('APPEAL_CLOSED', settingBasis('appealWindowWorkingDays', values), { lastDay: clock.lastDay })
  return reason.trim() === '' ? refused('REASON_MISSING', productRules.appealReasoned) : { accepted: true }
}

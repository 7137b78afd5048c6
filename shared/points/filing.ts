import { addDays, type LocalDate } from '../calendar/local-date'
import { type Refused, refused } from '../decision'
import { claimWindowDays, pointsFreeze } from '../law/operator-parameters'

/** Until when a service may be claimed. No text says, so the operator sets it. */
export interface FilingRules {
  /** days after the service; null: no limit */
  windowDays: number | null
  /** the day on which the list of the service's cycle was published, which freezes its points; null: not yet */
  cyclePublishedOn: LocalDate | null
}

export const defaultFiling: FilingRules = { windowDays: null, cyclePublishedOn: null }

/** FILING_CLOSED with the last day on which it was still open, or null while it is. */
export function filingClosed(
  rules: FilingRules,
  servedOn: LocalDate,
  today: LocalDate,
): Refused<'FILING_CLOSED'> | null {
  if (rules.cyclePublishedOn !== null && today >= rules.cyclePublishedOn) {
    return refused('FILING_CLOSED', pointsFreeze, { lastDay: addDays(rules.cyclePublishedOn, -1) })
  }
  if (rules.windowDays === null) return null
  const lastDay = addDays(servedOn, rules.windowDays)
  return today > lastDay ? refused('FILING_CLOSED', claimWindowDays, { lastDay }) : null
}

import { addDays, type LocalDate } from '../calendar/local-date'
import { type Refused, refused } from '../decision'
import { settingBasis } from '../settings/basis'
import type { SettingValues } from '../settings/values'

/** Until when a service may be claimed. No text says, so the city sets it. */
export interface FilingRules {
  values: SettingValues
  /** the day from which nothing more is filed for the service's cycle; null: not yet known */
  frozenFrom: LocalDate | null
}

/**
 * @param cycle of the service; undefined before the first
 * @param listPublishedOn the day on which the list of that cycle was published; null: not yet
 */
export function filingRules(
  values: SettingValues,
  cycle: { to: LocalDate } | undefined,
  listPublishedOn: LocalDate | null,
): FilingRules {
  const endsOn = values.pointsFreeze === 'end' && cycle ? addDays(cycle.to, 1) : null
  return { values, frozenFrom: endsOn ?? listPublishedOn }
}

/** FILING_CLOSED with the last day on which it was still open, or null while it is. */
export function filingClosed(
  { values, frozenFrom }: FilingRules,
  servedOn: LocalDate,
  today: LocalDate,
): Refused<'FILING_CLOSED'> | null {
  if (frozenFrom !== null && today >= frozenFrom) {
    return refused('FILING_CLOSED', settingBasis('pointsFreeze', values), { lastDay: addDays(frozenFrom, -1) })
  }
  if (values.claimWindowDays === null) return null
  const lastDay = addDays(servedOn, values.claimWindowDays)
  return today > lastDay ? refused('FILING_CLOSED', settingBasis('claimWindowDays', values), { lastDay }) : null
}

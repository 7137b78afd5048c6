import { type Clock, clockFrom } from '../calendar/clock'
import type { Basis } from '../law/basis'
import { settingBasis } from '../settings/basis'
import type { SettingValues } from '../settings/values'
import type { ClaimStanding } from './claim-events'

/** The steps of a claim that may have a time, which the city sets: no text does. */
const settingOf = {
  supplement: 'supplementWorkingDays',
  verification: 'verificationWorkingDays',
  appeal: 'appealWindowWorkingDays',
  appealDecision: 'appealWorkingDays',
} as const
export type ClaimTerm = keyof typeof settingOf

/** What was set when a step was taken, by the version that the step keeps. */
export type ValuesOf = (version: number) => SettingValues

/** How many working days a step may take; null: it has no time. */
export const termOf = (term: ClaimTerm, values: SettingValues): number | null => values[settingOf[term]]

/** Whose time runs for what, and on what that stands. */
export interface ClaimClock extends Clock {
  term: ClaimTerm
  basis: Basis
}

/** It is the city's time that runs, not the station's. */
export const isOfCity = ({ term }: Pick<ClaimClock, 'term'>): boolean =>
  term === 'verification' || term === 'appealDecision'

/** The clock that runs; null: none does, or none is set. */
export function claimClock(
  { state, filed, asked, answered, appealed, ended }: ClaimStanding,
  valuesOf: ValuesOf,
): ClaimClock | null {
  const clock = (term: ClaimTerm, from: { at: number; settings: number } | null) => {
    const values = from && valuesOf(from.settings)
    const days = values && termOf(term, values)
    return from && values && days !== null
      ? { ...clockFrom(from.at, days), term, basis: settingBasis(settingOf[term], values) }
      : null
  }
  switch (state) {
    case 'asked':
      return clock('supplement', asked)
    case 'filed':
    case 'seconding':
      return appealed ? clock('appealDecision', appealed) : clock('verification', answered ?? filed)
    case 'appealed':
      return clock('appealDecision', appealed)
    case 'rejected':
      return appealed ? null : clock('appeal', ended)
    default:
      return null
  }
}

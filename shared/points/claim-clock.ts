import { type Clock, clockFrom } from '../calendar/clock'
import type { Basis } from '../law/basis'
import { settingBasis } from '../settings/basis'
import type { SettingKey } from '../settings/catalogue'
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
export function claimClock(standing: ClaimStanding, valuesOf: ValuesOf): ClaimClock | null {
  const step = timedStep(standing)
  if (!step) return null
  const { term, from } = step
  const values = valuesOf(from.settings)
  const days = termOf(term, values)
  return days === null ? null : { ...clockFrom(from.at, days), term, basis: settingBasis(settingOf[term], values) }
}

/** The step that a claim is in, by what it is timed if a time is set, and since when. */
function timedStep({ state, filed, asked, answered, appealed, ended }: ClaimStanding) {
  const step = (term: ClaimTerm, from: { at: number; settings: number } | null) => from && { term, from }
  switch (state) {
    case 'asked':
      return step('supplement', asked)
    case 'filed':
    case 'seconding':
      return appealed ? step('appealDecision', appealed) : step('verification', answered ?? filed)
    case 'appealed':
      return step('appealDecision', appealed)
    case 'rejected':
      return appealed ? null : step('appeal', ended)
    default:
      return null
  }
}

/** A claim is in the step that this setting gives a time to. */
export const isTimedBy = (standing: ClaimStanding, key: SettingKey): boolean => {
  const step = timedStep(standing)
  return step !== null && settingOf[step.term] === key
}

import { type Clock, clockFrom } from '../calendar/clock'
import type { Basis } from '../law/basis'
import {
  appealDecisionWorkingDays,
  appealWorkingDays,
  supplementWorkingDays,
  verificationWorkingDays,
} from '../law/operator-parameters'
import type { ClaimStanding } from './claim-events'

/** How many working days each step of a claim may take; no text says, so the operator sets them. */
export interface ClaimTerms {
  supplement: number
  verification: number
  appeal: number
  appealDecision: number
}

/** Whose time runs for what, and on what that stands. */
export interface ClaimClock extends Clock {
  term: keyof ClaimTerms
  basis: Basis
}

const bases: Record<keyof ClaimTerms, Basis> = {
  supplement: supplementWorkingDays.basis,
  verification: verificationWorkingDays.basis,
  appeal: appealWorkingDays.basis,
  appealDecision: appealDecisionWorkingDays.basis,
}

/** The clock that runs; null: none does. */
export function claimClock(
  { state, filed, asked, answered, appealed, ended }: ClaimStanding,
  terms: ClaimTerms,
): ClaimClock | null {
  const clock = (term: keyof ClaimTerms, from: { at: number } | null) =>
    from && { ...clockFrom(from.at, terms[term]), term, basis: bases[term] }
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

import type { Verdict } from './decide-confirmation'

/** What a person found who looked into a service that the enterprise denied: it stands, or it did not happen. */
export const checkFindings = ['stands', 'did-not-happen'] as const
export type CheckFinding = (typeof checkFindings)[number]

/** What became of an enterprise's word that there was no such service; `open`: nobody has looked yet. */
export const denials = ['none', 'open', ...checkFindings] as const
export type Denial = (typeof denials)[number]

/** Derived from what was said and what was found; while it is `open` the service earns nothing (D1; product). */
export function denialOf(said: { confirmation: Verdict | null; checkFinding: CheckFinding | null }): Denial {
  return said.confirmation === 'denied' ? (said.checkFinding ?? 'open') : 'none'
}

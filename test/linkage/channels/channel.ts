import type { Attacker } from '../attackers'
import type { Change } from '../observe'
import type { Step } from '../ordinary'
import type { Candidate, Scenario } from '../scenario'

/** Something new that the station was shown because somebody did it. */
export interface Signal {
  at: number
  text: string
}

/** A secret that a station would like to know of one of k, measured by living it through (`measure.ts`). */
export interface Channel {
  name: string
  /** the world as this secret needs it, before anybody lives in it; absent: as it is drawn */
  arrange?(scenario: Scenario): Scenario
  /** when the one does it: what happened before was the same, whoever it is */
  moment(scenario: Scenario, who: Candidate): number
  /** what the one does, and what follows from it, besides what everybody does in the open */
  secret(scenario: Scenario, who: Candidate): Step[]
  /** the same on a product in which its protection is taken away: the measure must show it */
  weakened(scenario: Scenario, who: Candidate): Step[]
  /** in what a station saw, that which is there because of it */
  signals(changes: readonly Change[]): Signal[]
  /** how likely the first signal is if one did it, for an attacker who knows the rule and how long people take; 0 to 1 */
  likelihood(scenario: Scenario, first: Signal): (candidate: Candidate) => number
  /** of its own, beside those that are tried on every channel */
  attackers: Attacker[]
}

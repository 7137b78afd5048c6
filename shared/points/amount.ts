import { exact } from './ratio'

/** Integer hundredths of a point. */
export type Hundredths = number

/** Points as a text prints them, in hundredths. */
export const inHundredths = (points: number): Hundredths => exact(points * HUNDREDTHS)
export const HUNDREDTHS = 100

/** What was counted on a service or a fact, by name: `attendees`, `enterprises`, `financedWan` … Whole numbers. */
export type Quantities = Readonly<Record<string, number>>

/**
 * How a table says what something is worth.
 * - `fixed`: always the same.
 * - `tiers`: by a quantity, the highest tier whose `from` is reached; below the first there is nothing (a threshold is one tier).
 * - `ratio`: `points` for every `per` of a quantity, rounded down to the hundredth, at most `atMost`.
 * - `range`: a reviewer chooses within `from`…`to`, in steps of `step`.
 * The quantity `occurrence` is given by the engine: 1 for the station's first of this item in the cycle, 2 for the second …
 */
export type AmountRule =
  | { kind: 'fixed'; points: Hundredths }
  | { kind: 'tiers'; quantity: string; tiers: readonly Tier[] }
  | { kind: 'ratio'; quantity: string; points: Hundredths; per: number; atMost?: Hundredths }
  | { kind: 'range'; from: Hundredths; to: Hundredths; step: Hundredths }

export interface Tier {
  /** the quantity at which the tier begins, inclusive */
  from: number
  points: Hundredths
}

export const amountProblems = [
  'QUANTITY_MISSING',
  'BELOW_THRESHOLD',
  'CHOICE_MISSING',
  'CHOICE_OUT_OF_RANGE',
] as const satisfies readonly AmountProblem['problem'][]

export type AmountProblem =
  | { problem: 'QUANTITY_MISSING'; data: { quantity: string } }
  | { problem: 'BELOW_THRESHOLD'; data: { quantity: string; have: number; need: number } }
  | { problem: 'CHOICE_MISSING'; data: { from: Hundredths; to: Hundredths; step: Hundredths } }
  | { problem: 'CHOICE_OUT_OF_RANGE'; data: { chosen: number; from: Hundredths; to: Hundredths; step: Hundredths } }

/**
 * What the rule gives for these facts.
 * @param chosen the reviewer's choice, for a `range` only; else null
 * @returns a positive amount in hundredths, or why there is none
 */
export function amountOf(
  rule: AmountRule,
  quantities: Quantities,
  chosen: Hundredths | null,
): { points: Hundredths } | AmountProblem {
  if (rule.kind === 'fixed') return { points: rule.points }
  if (rule.kind === 'range') return choose(rule, chosen)
  const have = quantities[rule.quantity]
  if (have === undefined) return { problem: 'QUANTITY_MISSING', data: { quantity: rule.quantity } }
  return rule.kind === 'tiers' ? tierAt(rule, have) : share(rule, have)
}

/** The engine's own quantity. */
export const OCCURRENCE = 'occurrence'

/** The same quantities, with the engine's own one; a table cannot be given a forged `occurrence`. */
export function withOccurrence(quantities: Quantities, before: number): Quantities {
  return { ...quantities, [OCCURRENCE]: before + 1 }
}

function tierAt(rule: AmountRule & { kind: 'tiers' }, have: number): { points: Hundredths } | AmountProblem {
  const reached = rule.tiers.filter((tier) => have >= tier.from).reduce<Tier | undefined>(higher, undefined)
  if (reached) return { points: reached.points }
  return belowThreshold(rule.quantity, have, Math.min(...rule.tiers.map((tier) => tier.from)))
}

function higher(best: Tier | undefined, tier: Tier): Tier {
  return best && best.from > tier.from ? best : tier
}

function share(rule: AmountRule & { kind: 'ratio' }, have: number): { points: Hundredths } | AmountProblem {
  const points = Math.min(Math.floor(exact(rule.points * have) / rule.per), rule.atMost ?? Number.MAX_SAFE_INTEGER)
  // the least quantity that is worth a hundredth
  return points > 0 ? { points } : belowThreshold(rule.quantity, have, Math.ceil(rule.per / rule.points))
}

function belowThreshold(quantity: string, have: number, need: number): AmountProblem {
  return { problem: 'BELOW_THRESHOLD', data: { quantity, have, need } }
}

function choose(
  rule: AmountRule & { kind: 'range' },
  chosen: Hundredths | null,
): { points: Hundredths } | AmountProblem {
  const { from, to, step } = rule
  if (chosen === null) return { problem: 'CHOICE_MISSING', data: { from, to, step } }
  const allowed = chosen >= from && chosen <= to && (chosen - from) % step === 0
  return allowed ? { points: chosen } : { problem: 'CHOICE_OUT_OF_RANGE', data: { chosen, from, to, step } }
}

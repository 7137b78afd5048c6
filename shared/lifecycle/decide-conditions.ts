import type { LocalDate } from '../calendar/local-date'
import type { Basis } from '../law/basis'
import { basisOf, type Condition, isHard, type Outcome, outcomeOf } from './condition'
import type { Form } from './form'
import type { Terms } from './terms'

/** What a person said of conditions, by their ids. */
export interface Said {
  /** whether it holds: of those that a person has to judge, and of any that they found not to, whatever the form says */
  judged: Readonly<Record<string, boolean>>
  /** why one that does not hold may be let pass: of those under a word that leaves room */
  reasons: Readonly<Record<string, string>>
}
export const nothingSaid: Said = { judged: {}, reasons: {} }

/** Why a condition stands in the way: it does not hold, the form does not say, nobody has judged it, or no reason lets it pass. */
export const conditionProblems = ['unmet', 'missing', 'unjudged', 'unexplained'] as const
export type ConditionProblem = (typeof conditionProblems)[number]

export interface Checked {
  condition: Condition
  /** what the form comes to by itself, whoever said what */
  found: Outcome
  outcome: Outcome
  hard: boolean
  basis: Basis
  /** null: it stands in nobody's way */
  problem: ConditionProblem | null
  /** the reason with which it was let pass */
  passedWith: string | null
}

interface Asked {
  conditions: readonly Condition[]
  form: Form
  said: Said
  /** the day on which years are counted */
  on: LocalDate
  terms: Terms
  /** at a filing what a person has to judge is left to the review */
  stage: Condition['stage']
}

/** Each condition, what came of it, and what it stands on. */
export const checked = ({ conditions, form, said, on, terms, stage }: Asked): Checked[] =>
  conditions
    .filter((condition) => stage === 'review' || condition.stage === 'filing')
    .map((condition) => {
      const judged = said.judged[condition.id]
      const found = outcomeOf(condition.test, form, on, terms)
      const outcome = heard(found, judged)
      const hard = isHard(condition, terms)
      const reason = said.reasons[condition.id]?.trim() || null
      const passed = outcome === 'unmet' && !hard ? reason : null
      const problem = condition.force.kind === 'noted' ? null : problemOf(outcome, hard, passed, stage)
      return { condition, found, outcome, hard, basis: basisOf(condition, terms), problem, passedWith: passed }
    })

/** A person finds that one does not hold, or that one left to them does; what the form shows not to hold needs a reason to pass. */
export const heard = (found: Outcome, judged: boolean | undefined): Outcome =>
  judged === false ? 'unmet' : judged && found === 'judge' ? 'met' : found

function problemOf(
  outcome: Outcome,
  hard: boolean,
  passed: string | null,
  stage: Condition['stage'],
): ConditionProblem | null {
  switch (outcome) {
    case 'met':
      return null
    case 'judge':
      return stage === 'review' ? 'unjudged' : null
    case 'missing':
      return 'missing'
    case 'unmet':
      return hard ? 'unmet' : passed === null ? 'unexplained' : null
  }
}

export type ConditionsDecision =
  | { accepted: true; warnings: Checked[] }
  | { accepted: false; reasons: (Checked & { problem: ConditionProblem })[] }

/** Accepted, with what was let pass and why, or refused with every reason there is. */
export function decideConditions(asked: Asked): ConditionsDecision {
  const all = checked(asked)
  const reasons = all.filter((each): each is Checked & { problem: ConditionProblem } => each.problem !== null)
  if (reasons.length > 0) return { accepted: false, reasons }
  return { accepted: true, warnings: all.filter(({ passedWith }) => passedWith !== null) }
}

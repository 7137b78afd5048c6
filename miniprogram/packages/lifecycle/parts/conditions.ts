import { readingOf } from '@shared/law/axis'
import type { Basis } from '@shared/law/basis'
import type { Condition, Outcome, Test } from '@shared/lifecycle/condition'
import type { ConditionProblem } from '@shared/lifecycle/decide-conditions'
import type { Procedure } from '@shared/lifecycle/procedure'
import { catalogue } from '@shared/settings/catalogue'
import type { Case, ConditionNow } from './queries'

/** A condition: its value, and how it stands by what the service was last told. */
export interface Checked {
  condition: Condition
  /** by the form alone */
  found: Outcome
  outcome: Outcome
  hard: boolean
  /** of a form that is not filed: what is in the way */
  problem: ConditionProblem | null
  explanation: string
  passedWith: string | null
  basis: Basis
}

/** The fields that a test looks at, in order. */
export function fieldsOf(test: Test): string[] {
  switch (test.kind) {
    case 'judgement':
      return []
    case 'measure':
      return [test.field]
    case 'when':
      return [...fieldsOf(test.given), ...fieldsOf(test.test)]
    default:
      return test.of.flatMap(fieldsOf)
  }
}

/** The fields that a condition has to itself, and those that none has or several have: they are asked once, before the conditions. */
export function fieldsAsked({ form, conditions }: Procedure) {
  const times = new Map<string, number>()
  for (const { test } of conditions) for (const id of new Set(fieldsOf(test))) times.set(id, (times.get(id) ?? 0) + 1)
  return {
    first: form.filter(({ id }) => times.get(id) !== 1),
    of: ({ test }: Condition) => form.filter(({ id }) => times.get(id) === 1 && fieldsOf(test).includes(id)),
  }
}

/** What it rests on with the reading that the server took: an article may be soft or hard by it. */
function basisNow(condition: Condition, { hard }: Pick<ConditionNow, 'hard'>): Basis {
  const { force, basis } = condition
  if (force.kind !== 'by-reading') return basis
  const { axis } = catalogue[force.axis]
  const taken = Object.keys(axis.readings).find((name) => force.hard.includes(name) === hard)
  return taken === undefined ? basis : readingOf<string>(axis, taken)
}

export const checkedOf = (procedure: Procedure, { conditions }: Case): Checked[] =>
  procedure.conditions.flatMap((condition) => {
    const said = conditions.find(({ id }) => id === condition.id)
    if (!said) return []
    const { found, outcome, hard, problem, explanation, passedWith } = said
    return [{ condition, found, outcome, hard, problem, explanation, passedWith, basis: basisNow(condition, said) }]
  })

/** By the passage that they are in, in the order of the text. */
export function byPassage(checked: readonly Checked[]): { article: string; of: Checked[] }[] {
  const articles = [...new Set(checked.map(({ condition }) => articleOf(condition.basis)))].sort(
    (a, b) => Number(a === '') - Number(b === ''),
  )
  return articles.map((article) => ({
    article,
    of: checked.filter(({ condition }) => articleOf(condition.basis) === article),
  }))
}
const articleOf = (basis: Basis) => ('article' in basis ? basis.article : '')

/** What colour and word stand for it. */
export type Mark = 'met' | 'noted' | 'explained' | 'unexplained' | 'unmet' | 'missing' | 'judge'
export function markOf({ condition, outcome, problem }: Checked): Mark {
  if (outcome !== 'unmet') return outcome
  if (condition.force.kind === 'noted') return 'noted'
  return problem === null ? 'explained' : problem === 'unmet' ? 'unmet' : 'unexplained'
}

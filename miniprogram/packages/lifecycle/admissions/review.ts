import type { Outcome } from '@shared/lifecycle/condition'
import { heard } from '@shared/lifecycle/decide-conditions'
import type { Input } from '@/api/contract'
import type { Checked } from '../parts/conditions'

/** What an officer has written so far; kept until it is decided. */
export interface Review {
  action: string | null
  reason: string
  /** whether each condition holds, where they have said so */
  judged: Readonly<Record<string, boolean>>
  /** why one that does not hold may be let pass */
  overrides: Readonly<Record<string, string>>
  finding: { objectionId: string; upheld: boolean | null } | null
}

export const blankReview: Review = { action: null, reason: '', judged: {}, overrides: {}, finding: null }

/** What came of a condition with what this officer says of it. */
export function outcomeBy({ condition, found, outcome }: Checked, { judged }: Review): Outcome {
  const said = judged[condition.id]
  return said === undefined ? outcome : heard(found, said)
}

/** What an officer may say of it: where the form shows that it does not hold, or does not say, nothing turns that. */
export const mayFind = ({ found }: Checked): readonly boolean[] =>
  found === 'unmet' || found === 'missing' ? [] : [true, false]

export const canPass = ({ hard, condition: { force } }: Checked) => !hard && force.kind !== 'noted'

/** Those that nobody has judged yet. */
export const unjudged = (checked: readonly Checked[], review: Review) =>
  checked.filter((each) => outcomeBy(each, review) === 'judge')

/** Those that do not hold and may be let pass: whoever does writes why. */
export const toOverride = (checked: readonly Checked[], review: Review) =>
  checked.filter((each) => outcomeBy(each, review) === 'unmet' && canPass(each))

/** What is said of the conditions, for the decision. */
export const saidOf = (checked: readonly Checked[], review: Review): Input<'lifecycle.act'>['conditions'] =>
  checked.flatMap(({ condition: { id: conditionId } }) => {
    const holds = review.judged[conditionId]
    const reason = review.overrides[conditionId]?.trim() ?? ''
    return holds === undefined && reason === '' ? [] : [{ conditionId, ...(holds !== undefined && { holds }), reason }]
  })

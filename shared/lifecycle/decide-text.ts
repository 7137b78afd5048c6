import { type Refused, refused } from '../decision'
import { productRules } from '../law/product-rules'
import { repealedBy } from '../law/repeals'
import type { GoverningAnswer } from '../policy/governing'
import type { CaseRefusal } from './case-refusals'
import type { Procedure } from './procedure'

/**
 * Why a case does not go by the text that its procedure carries out; null: it does.
 * @param governing which text governs it, by the day that the city has set for that; null: the procedure is our own
 */
export function outsideText(
  { instrument }: Pick<Procedure, 'instrument'>,
  governing: GoverningAnswer | null,
): Refused<CaseRefusal> | null {
  if (instrument === null || governing === null) return null
  const { on, text } = governing
  if (text.state === 'in-force' && text.instrument === instrument) return null
  const repeal = text.state === 'none' && text.repealed?.text === instrument ? text.repealed : null
  const sentence = repeal && repealedBy[repeal.text]
  return repeal && sentence
    ? refused('repealed', { kind: 'article', ...sentence.basis }, { on: repeal.on, by: repeal.by })
    : refused('not-its-text', productRules.itsText, { on })
}

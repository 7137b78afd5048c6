import type { RefusalData } from '@shared/contract/refusals'
import type { Refused } from '@shared/decision'
import type { CaseRefusal } from '@shared/lifecycle/case-refusals'
import type { CaseDecision } from '@shared/lifecycle/decide-file'
import type { Procedure } from '@shared/lifecycle/procedure'
import { asLine } from '../../frame/basis-line'
import { labelOf } from './cases'

interface Alone {
  CASE_REFUSED(options: { data: RefusalData<'CASE_REFUSED'> }): Error
}
/** The refusals of the calling operation. */
interface Refusals extends Alone {
  CASE_REFUSED(options: { data: RefusalData<'CASE_REFUSED'> }): Error
  CONDITIONS_UNMET(options: { data: RefusalData<'CONDITIONS_UNMET'> }): Error
}

export function refusedAs(decided: Refused<CaseRefusal>, errors: Alone): Error
export function refusedAs(decided: Exclude<CaseDecision<unknown>, { accepted: true }>, errors: Refusals): Error
/** A refusal as it is answered: one reason with its basis, or every condition with its own. */
export function refusedAs(decided: Exclude<CaseDecision<unknown>, { accepted: true }>, errors: Alone): Error {
  if (decided.code !== 'conditions') {
    const { code: reason, basis, data } = decided
    return errors.CASE_REFUSED({ data: { reason, basis: asLine(basis), detail: { ...data } } })
  }
  const reasons = decided.reasons.map(({ condition: { id, text }, problem, basis }) => ({
    conditionId: id,
    text,
    why: problem,
    basis: asLine(basis),
  }))
  return (errors as Refusals).CONDITIONS_UNMET({ data: { reasons } })
}

/** The case is in another state than the caller saw. */
export const movedOn = (
  procedure: Procedure,
  state: string,
  errors: { CASE_MOVED_ON(options: { data: RefusalData<'CASE_MOVED_ON'> }): Error },
): Error => errors.CASE_MOVED_ON({ data: { state, label: labelOf(procedure, state) } })

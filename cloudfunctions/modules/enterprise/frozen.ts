import type { RefusalData } from '@shared/contract/refusals'
import { decideNotFrozen } from '@shared/enterprise/decide-not-frozen'
import { asLine } from '../../frame/basis-line'
import type { Enterprise } from '../../store/enterprises'

/** The refusal of the calling operation. */
interface Refusals {
  ENTERPRISE_FROZEN(options: { data: RefusalData<'ENTERPRISE_FROZEN'> }): Error
}

/** Before anything new in an enterprise's name (`shared/enterprise/decide-not-frozen.ts`). @throws ENTERPRISE_FROZEN of the calling operation */
export function assertNotFrozen(enterprise: Pick<Enterprise, 'frozenAt'> | null, errors: Refusals): void {
  const decided = decideNotFrozen({ frozenAt: enterprise?.frozenAt ?? null })
  if (!decided.accepted) throw errors.ENTERPRISE_FROZEN({ data: { basis: asLine(decided.basis) } })
}

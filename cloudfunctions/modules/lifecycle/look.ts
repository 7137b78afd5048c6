import { decideLook } from '@shared/access/decide-look'
import type { RefusalData } from '@shared/contract/refusals'
import type { Procedure } from '@shared/lifecycle/procedure'
import { seesAs } from '@shared/lifecycle/who-may'
import { asLine } from '../../frame/basis-line'
import { type Context, personOf } from '../../frame/context'
import type { CaseDoc } from '../../store/cases'
import { tiesTo } from '../access/ties'
import { caseMatter, resourceOf } from './cases'

interface Refusals {
  CONFLICT_OF_INTEREST(options: { data: RefusalData<'CONFLICT_OF_INTEREST'> }): Error
}

/** Its own sides look at a case as such; an officer with a tie to it does not look at it as an officer. @throws CONFLICT_OF_INTEREST */
export async function assertMayLook(
  context: Context,
  { doc, procedure }: { doc: CaseDoc; procedure: Procedure },
  errors: Refusals,
): Promise<void> {
  const { deps, caller } = context
  if (seesAs(caller, procedure, resourceOf(doc), doc.filedAt !== null) !== 'officer') return
  const [tie] = await tiesTo(deps.documents, personOf(context), [caseMatter(doc)], deps.now())
  const decision = decideLook(tie ?? null)
  if (!decision.accepted)
    throw errors.CONFLICT_OF_INTEREST({ data: { tie: decision.code, basis: asLine(decision.basis) } })
}

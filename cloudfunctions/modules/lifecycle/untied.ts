import { type Context, personOf } from '../../frame/context'
import type { CaseDoc } from '../../store/cases'
import { tiesTo } from '../access/ties'
import { caseMatter } from './cases'

/** Those of some cases that the caller may decide on. */
export async function untiedCases(context: Context, found: CaseDoc[]): Promise<CaseDoc[]> {
  const { documents, now } = context.deps
  const ties = await tiesTo(documents, personOf(context), found.map(caseMatter), now())
  return found.filter((_, i) => ties[i] === null)
}

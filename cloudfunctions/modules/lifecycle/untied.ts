import type { Procedure } from '@shared/lifecycle/procedure'
import { openedByOfficers } from '@shared/lifecycle/who-may'
import { type Context, personOf } from '../../frame/context'
import type { Tx } from '../../platform/documents'
import type { CaseDoc } from '../../store/cases'
import { tiesTo } from '../access/ties'
import { assertUntied } from '../access/untied'
import { caseMatter } from './cases'

/** Those of some cases that the caller may decide on. */
export async function untiedCases(context: Context, found: CaseDoc[]): Promise<CaseDoc[]> {
  const { documents, now } = context.deps
  const ties = await tiesTo(documents, personOf(context), found.map(caseMatter), now())
  return found.filter((_, i) => ties[i] === null)
}

/** What officers begin about a carrier nobody of its own people begins, changes, files or takes back. @throws CONFLICT_OF_INTEREST */
export async function assertOpensUntied(
  context: Context,
  tx: Tx,
  { doc, procedure }: { doc: CaseDoc; procedure: Procedure },
  now: number,
  errors: Parameters<typeof assertUntied>[5],
): Promise<void> {
  if (!openedByOfficers(procedure)) return
  await assertUntied(context.deps.documents, tx, personOf(context), caseMatter(doc), now, errors)
}

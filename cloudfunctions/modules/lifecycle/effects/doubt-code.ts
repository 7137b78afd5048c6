import type { CaseId } from '@shared/ids'
import type { Context } from '../../../frame/context'
import type { Tx } from '../../../platform/documents'
import type { CaseDoc } from '../../../store/cases'
import { enterprises } from '../../../store/enterprises'

/** An officer doubts whose the enterprise's code is: nothing new in its name until that is lifted. */
export const freezeCode = (_context: Context, tx: Tx, doc: CaseDoc, now: number) =>
  doubt(tx, doc, now, (others) => [...others, doc._id])

/** The doubt of this case is lifted; the code thaws with the last. */
export const thawCode = (_context: Context, tx: Tx, doc: CaseDoc, now: number) =>
  doubt(tx, doc, now, (others) => others)

async function doubt(tx: Tx, doc: CaseDoc, now: number, next: (others: CaseId[]) => CaseId[]): Promise<CaseDoc> {
  const enterprise = doc.enterpriseId && (await enterprises.get(tx, doc.enterpriseId))
  if (!enterprise) return doc
  const doubtIds = next(enterprise.doubtIds.filter((id) => id !== doc._id))
  const frozenAt = doubtIds.length > 0 ? (enterprise.frozenAt ?? now) : null
  await enterprises.change(tx, enterprise._id, { doubtIds, frozenAt })
  return doc
}

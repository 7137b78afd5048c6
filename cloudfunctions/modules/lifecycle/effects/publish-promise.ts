import { beijingDate } from '@shared/calendar/beijing'
import { withPledge } from '@shared/case/pledge'
import { pledgeOf } from '@shared/case/pledge-form'
import type { Context } from '../../../frame/context'
import type { Tx } from '../../../platform/documents'
import { carriers } from '../../../store/carriers'
import type { CaseDoc } from '../../../store/cases'

/** The station's word is on its page, and is watched from the next day on (`jobs/tasks/watch-promises.ts`). */
export async function publishPromise(_context: Context, tx: Tx, doc: CaseDoc, now: number): Promise<CaseDoc> {
  const carrier = doc.carrierId && (await carriers.get(tx, doc.carrierId))
  const said = pledgeOf(doc.form)
  if (!carrier || !said) throw new Error(`${doc._id} promises nothing`)
  const next = said.next && { id: doc._id, ...said.next }
  const pledges = withPledge(carrier.pledges ?? [], said.measure, next, beijingDate(now))
  await carriers.change(tx, carrier._id, { pledges, publishedAt: now })
  return doc
}

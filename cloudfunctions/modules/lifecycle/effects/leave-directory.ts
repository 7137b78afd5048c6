import { beijingDate } from '@shared/calendar/beijing'
import { measures, withPledge } from '@shared/case/pledge'
import type { Context } from '../../../frame/context'
import type { Tx } from '../../../platform/documents'
import { carriers } from '../../../store/carriers'
import type { CaseDoc } from '../../../store/cases'

/**
 * It is no carrier of its kind any more: on no map and in no list, and it promises nothing for appointments from tomorrow on. Its page stays,
 * for whoever has its address, and what was booked stands: `jobs` tells those who are to come.
 */
export async function leaveDirectory(_context: Context, tx: Tx, doc: CaseDoc, now: number): Promise<CaseDoc> {
  const carrier = doc.carrierId && (await carriers.get(tx, doc.carrierId))
  if (!carrier) return doc
  const today = beijingDate(now)
  const pledges = measures.reduce(
    (left, measure) => withPledge(left, measure, null, today),
    [...(carrier.pledges ?? [])],
  )
  await carriers.change(tx, carrier._id, { place: null, pledges, publishedAt: now, leftUntold: true })
  return doc
}

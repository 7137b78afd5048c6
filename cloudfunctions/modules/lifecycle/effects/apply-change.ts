import { pageChange } from '@shared/lifecycle/page-change'
import type { Context } from '../../../frame/context'
import type { Tx } from '../../../platform/documents'
import { type CarrierDoc, carriers, pointOf } from '../../../store/carriers'
import type { CaseDoc } from '../../../store/cases'

/** What was verified of a change comes onto the page; a former name stays searchable for ever (A4). */
export async function applyChange(_context: Context, tx: Tx, doc: CaseDoc, now: number): Promise<CaseDoc> {
  const carrier = doc.carrierId && (await carriers.get(tx, doc.carrierId))
  if (!carrier) return doc
  const { name, address, place } = pageChange(doc.form)
  const patch: Partial<CarrierDoc> = { publishedAt: now }
  if (name !== null && name !== carrier.name) {
    patch.name = name
    patch.formerNames = [...new Set([...carrier.formerNames, carrier.name])].filter((former) => former !== name)
  }
  if (address !== null) patch.address = address
  if (place !== null) {
    patch.location = { ...place, datum: 'gcj02' }
    patch.place = pointOf(place)
  }
  await carriers.change(tx, carrier._id, patch)
  return doc
}

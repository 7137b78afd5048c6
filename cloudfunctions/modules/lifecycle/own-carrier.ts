import type { Documents } from '../../platform/documents'
import { type CarrierDoc, carriers } from '../../store/carriers'
import type { CaseDoc } from '../../store/cases'

const byId = { key: '_id', direction: 'asc' } as const

/** The carrier that a case is about, or the one of its kind that the applicant has already. */
export const ownCarrier = async (
  from: Documents,
  { carrierId, creditCode: operatorCode, kind }: CaseDoc,
): Promise<CarrierDoc | null> => {
  if (carrierId) return carriers.get(from, carrierId)
  return kind && carriers.first(from, { operatorCode, kind }, byId)
}

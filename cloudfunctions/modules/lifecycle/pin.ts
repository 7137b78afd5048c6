import type { Point } from '@shared/directory/nearest'
import type { Procedure } from '@shared/lifecycle/procedure'
import type { Documents } from '../../platform/documents'
import type { CaseDoc } from '../../store/cases'
import { ownCarrier } from './own-carrier'

/** Where the carrier of a case that asks for a place is on the map until now; null: it is on none, or nothing asks. */
export async function pinOf(documents: Documents, doc: CaseDoc, { form }: Procedure): Promise<Point | null> {
  if (!form.some(({ type }) => type === 'place')) return null
  const carrier = await ownCarrier(documents, doc)
  return carrier?.place ? { lng: carrier.location.lng, lat: carrier.location.lat } : null
}

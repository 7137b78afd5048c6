import { type Left, leftOf } from '@shared/lifecycle/derive-public-standing'
import type { Documents } from '../../platform/documents'
import type { CarrierDoc } from '../../store/carriers'
import { eventsOf } from './standing'

/** Whether a carrier has left, and since when. Who has is on no map any more (`effects/leave-directory.ts`), so others cost no query. */
export const leftOn = async (
  documents: Documents,
  { _id, place }: Pick<CarrierDoc, '_id' | 'place'>,
): Promise<Left | null> => (place === null ? leftOf(await eventsOf(documents, _id)) : null)

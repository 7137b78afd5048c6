import type { ratingTags } from '@shared/contract/rating'
import { asId, type CarrierId, type EnterpriseId, type PersonId, type RatingId, type RecordId } from '@shared/ids'
import { collection } from './collection'

export interface Rating {
  _id: RatingId
  recordId: RecordId
  carrierId: CarrierId
  enterpriseId: EnterpriseId
  stars: number
  tags: (typeof ratingTags)[number][]
  text: string
  anonymous: boolean
  byId: PersonId
  at: number
  /** when the text passed the content check, before which nobody else sees it; there is no such check yet */
  textPassedAt: number | null
}
export const ratings = collection<Rating>('ratings')
export const ratingId = (recordId: RecordId) => asId<RatingId>(`rating:${recordId}`)

import type { LocalDate } from '@shared/calendar/local-date'
import type { ratingTags } from '@shared/contract/rating'
import type { DistrictCode } from '@shared/directory/districts'
import { asId, type CarrierId, type EnterpriseId, type PersonId, type RatingId, type RecordId } from '@shared/ids'
import { endOf } from '@shared/rating/place'
import type { Doubt, TextState } from '@shared/rating/text'
import type { Documents, Where } from '../platform/documents'
import { collection } from './collection'

export interface Rating {
  _id: RatingId
  recordId: RecordId
  /** the day of the service */
  servedOn: LocalDate
  carrierId: CarrierId
  /** the carrier's */
  district: DistrictCode
  enterpriseId: EnterpriseId
  stars: number
  tags: (typeof ratingTags)[number][]
  text: string
  anonymous: boolean
  byId: PersonId
  at: number

  textState: TextState
  /** how often WeChat has been asked about the text, and when it may be asked next */
  checks: number
  nextCheckAt: number
  /** why a person has to look; null: nobody has to */
  doubt: Doubt | null
  review: { byId: PersonId; at: number; reason: string } | null
  /** the review's, for the index of what was looked at */
  reviewedAt: number | null

  /** where it stands in the public list (`placeIn`), once it is in a batch */
  place: number | null
  /** from this batch on a later one of the same enterprise stands in its place; `forGood` until then */
  until: LocalDate
  /** from this batch on its text stands with it */
  textOn: LocalDate | null
}
export const ratings = collection<Rating>('ratings')
export const ratingId = (recordId: RecordId) => asId<RatingId>(`rating:${recordId}`)

/** The order of the public list. */
export const byPlace = { key: 'place', direction: 'desc' } as const

/**
 * What the public sees as of a batch. A batch is written rating by rating, and becomes public at one stroke when the carrier says that it
 * is the latest (`ratings.through`).
 */
export const publishedWhere = ({ command }: Documents, carrierId: CarrierId, through: LocalDate): Where => ({
  carrierId,
  place: command.lt(endOf(through)),
  until: command.gt(through),
})

/** A carrier and one of its enterprises, by which ratings are counted. */
export const pairOf = (carrierId: CarrierId, enterpriseId: EnterpriseId) => `${carrierId}:${enterpriseId}`
